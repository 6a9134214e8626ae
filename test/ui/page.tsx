import { Fragment, render } from 'preact'
import { CommandsContext, noCommands } from '../../src/ui/commands.ts'
import { LanguageContext } from '../../src/ui/language.tsx'
import '../../src/ui/style/all.css'
import { messageKey } from '../../src/ui/translate.ts'
import { comparison } from './fixtures/comparison.ts'
import { surfaces } from './fixtures/surfaces.tsx'

/** Every button is there, and does nothing. */
const commands = { ...noCommands, openPanel: () => {}, openReport: () => {}, compareBaseline: () => Promise.resolve(comparison) }

/**
 * A view over a made-up report, by the end of the address: `<language>/<surface>`; with `?open` every part is open. Going elsewhere within the
 * page shows another one.
 */
async function show(): Promise<void> {
  const messages: Readonly<Record<string, string>> = await (await fetch('messages.json')).json()
  const byKey = new Map(Object.entries(messages).map(([id, text]) => [messageKey(id), text]))
  const locale = byKey.get('language') ?? ''
  document.documentElement.lang = locale
  render(
    <Fragment key={location.href}>
      <LanguageContext.Provider value={{ lookup: (key) => byKey.get(key) ?? '', locale }}>
        <CommandsContext.Provider value={commands}>{surfaces.get(location.pathname.split('/').at(-1) ?? '')?.()}</CommandsContext.Provider>
      </LanguageContext.Provider>
    </Fragment>,
    document.body,
  )
  if (location.search === '?open') for (const part of document.querySelectorAll('details')) part.open = true
  document.body.dataset.shows = location.pathname
}

addEventListener('popstate', () => void show())
await show()
