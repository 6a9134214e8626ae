import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { browser } from '../browser/api.ts'
import { ask } from '../browser/background-port.ts'
import { browserLanguage } from '../live/browser-language.ts'
import { followTheme } from '../live/theme.ts'
import { CommandsContext, noCommands } from '../ui/commands.ts'
import { LanguageContext } from '../ui/language.tsx'
import { WelcomeView } from '../ui/welcome-view.tsx'

const everySite = { origins: ['http://*/*', 'https://*/*'] }

function Welcome() {
  const [allowed, setAllowed] = useState<boolean | null>(null)
  useEffect(() => void browser.permissions.contains(everySite).then((has) => has && setAllowed(true)), [])
  const allowAll = () =>
    void browser.permissions.request(everySite).then((has) => {
      setAllowed(has)
      if (has) void ask({ type: 'access-given' })
    })
  return (
    <LanguageContext.Provider value={browserLanguage}>
      <CommandsContext.Provider value={{ ...noCommands, allowAll }}>
        <WelcomeView allowed={allowed} />
      </CommandsContext.Provider>
    </LanguageContext.Provider>
  )
}

followTheme()
render(<Welcome />, document.body)
