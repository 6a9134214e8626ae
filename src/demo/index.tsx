import { render } from 'preact'
import { isReport } from '../browser/held-report.ts'
import { browserLanguage } from '../live/browser-language.ts'
import { commandsAt } from '../live/site-commands.ts'
import { followTheme } from '../live/theme.ts'
import { CommandsContext } from '../ui/commands.ts'
import { DemoView } from '../ui/demo-view.tsx'
import { LanguageContext } from '../ui/language.tsx'
import report from './report.json'

/** Nobody watches the site of a recording: nothing can be told, accepted or kept. */
const commands = { ...commandsAt({ store: '', site: '' }), openReport: null, compareBaseline: null, mark: null, accept: null, save: null }

followTheme()
render(
  <LanguageContext.Provider value={browserLanguage}>
    <CommandsContext.Provider value={commands}>
      <DemoView report={isReport(report) ? report : null} />
    </CommandsContext.Provider>
  </LanguageContext.Provider>,
  document.body,
)
document.getElementById(location.hash.slice(1))?.scrollIntoView()
