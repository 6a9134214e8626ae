import { render } from 'preact'
import { browserLanguage } from '../live/browser-language.ts'
import { namedTab } from '../live/named-tab.ts'
import { useSiteInTab } from '../live/site-in-tab.ts'
import { followTheme } from '../live/theme.ts'
import { CommandsContext } from '../ui/commands.ts'
import { LanguageContext } from '../ui/language.tsx'
import { PopupView } from '../ui/popup-view.tsx'

const tab = namedTab()
if (tab === null) document.documentElement.classList.add('popup-window')

/** Firefox closes a popup that asks for a file (https://bugzilla.mozilla.org/show_bug.cgi?id=1292701). */
const losesFocus = tab === null && location.protocol === 'moz-extension:'

function Popup() {
  const { page, report, probes, accepted, visit, commands } = useSiteInTab(tab)
  return (
    <LanguageContext.Provider value={browserLanguage}>
      <CommandsContext.Provider value={losesFocus ? { ...commands, compareBaseline: null } : commands}>
        <PopupView page={page} report={report} probes={probes} accepted={accepted} visit={visit} />
      </CommandsContext.Provider>
    </LanguageContext.Provider>
  )
}

followTheme()
render(<Popup />, document.body)
