import { render } from 'preact'
import { browserLanguage } from '../live/browser-language.ts'
import { namedTab } from '../live/named-tab.ts'
import { useSiteInTab } from '../live/site-in-tab.ts'
import { CommandsContext } from '../ui/commands.ts'
import { LanguageContext } from '../ui/language.tsx'
import { PopupView } from '../ui/popup-view.tsx'

const tab = namedTab()
if (tab === null) document.documentElement.classList.add('popup-window')

function Popup() {
  const { page, report, probes, commands } = useSiteInTab(tab)
  return (
    <LanguageContext.Provider value={browserLanguage}>
      <CommandsContext.Provider value={commands}>
        <PopupView page={page} report={report} probes={probes} />
      </CommandsContext.Provider>
    </LanguageContext.Provider>
  )
}

render(<Popup />, document.body)
