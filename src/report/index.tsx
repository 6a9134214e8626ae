import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Acceptance } from '../audit/acceptance.ts'
import type { Report } from '../audit/report.ts'
import { ask, followAccepted, followReport } from '../browser/background-port.ts'
import { storeKind } from '../browser/stores.ts'
import { browserLanguage } from '../live/browser-language.ts'
import { commandsAt } from '../live/site-commands.ts'
import { followTheme } from '../live/theme.ts'
import { CommandsContext } from '../ui/commands.ts'
import { LanguageContext } from '../ui/language.tsx'
import { ReportView } from '../ui/report-view.tsx'
import { messageKey, pieces } from '../ui/translate.ts'
import { ManyValues } from './many-values.tsx'

const asked = new URLSearchParams(location.search)
const where = { store: asked.get('store') ?? '', site: asked.get('site') ?? '' }

/** The whole report of the site that the address names, kept current. */
function WholeReport() {
  const [report, setReport] = useState<Report | null | 'unread'>('unread')
  useEffect(() => {
    void ask({ type: 'audit-now', ...where }).catch(() => {})
    return followReport(where, setReport)
  }, [])
  const [accepted, setAccepted] = useState<readonly Acceptance[]>([])
  useEffect(() => followAccepted(where, setAccepted), [])
  const isShown = typeof report === 'object' && report !== null
  useEffect(() => {
    if (isShown) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [isShown])
  if (report === 'unread') return null
  return (
    <LanguageContext.Provider value={browserLanguage}>
      <CommandsContext.Provider value={{ ...commandsAt(where), openReport: null }}>
        <ReportView
          report={report}
          site={where.site === '' ? null : where.site}
          store={storeKind(where.store)}
          accepted={accepted}
          plots={<ManyValues where={where} report={report} />}
        />
      </CommandsContext.Provider>
    </LanguageContext.Provider>
  )
}

// The name that the browser proposes for a PDF.
if (where.site !== '')
  document.title = pieces(browserLanguage.lookup(messageKey('report.title')), where)
    .map(({ text }) => text)
    .join('')
followTheme()
render(<WholeReport />, document.body)
