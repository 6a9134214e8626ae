import { render } from 'preact'
import { CommandsContext, noCommands } from '../../src/ui/commands.ts'
import { LanguageContext } from '../../src/ui/language.tsx'
import '../../src/ui/style/all.css'
import { messageKey } from '../../src/ui/translate.ts'
import { surfaces } from './fixtures/surfaces.tsx'

/** A view over a made-up report, by the last part of the address: `<surface>-<state>`; with `?open` every part is open. */
const messages: Readonly<Record<string, string>> = await (await fetch('/pages/messages.json')).json()
const byKey = new Map(Object.entries(messages).map(([id, text]) => [messageKey(id), text]))
const name = location.pathname.split('/').at(-1) ?? ''

render(
  <LanguageContext.Provider value={{ lookup: (key) => byKey.get(key) ?? '', locale: 'en' }}>
    <CommandsContext.Provider value={noCommands}>{surfaces.get(name)?.()}</CommandsContext.Provider>
  </LanguageContext.Provider>,
  document.body,
)
if (location.search === '?open') for (const part of document.querySelectorAll('details')) part.open = true
