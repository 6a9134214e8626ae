import { render } from 'preact'
import { browserLanguage } from '../live/browser-language.ts'
import { namedTab } from '../live/named-tab.ts'
import { useSiteInTab } from '../live/site-in-tab.ts'
import { followTheme } from '../live/theme.ts'
import { CommandsContext } from '../ui/commands.ts'
import { LanguageContext } from '../ui/language.tsx'
import { PanelView } from '../ui/panel-view.tsx'

const tab = namedTab()

/** The side panel of Chromium and the sidebar of Firefox: follows the active tab of its window. */
function Panel() {
  const { page, report, probes, accepted, flow, visit, commands } = useSiteInTab(tab)
  return (
    <LanguageContext.Provider value={browserLanguage}>
      <CommandsContext.Provider value={{ ...commands, openPanel: null }}>
        <PanelView page={page} report={report} probes={probes} accepted={accepted} flow={flow} visit={visit} />
      </CommandsContext.Provider>
    </LanguageContext.Provider>
  )
}

followTheme()
render(<Panel />, document.body)
