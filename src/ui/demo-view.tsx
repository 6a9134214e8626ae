import type { Report } from '../audit/report.ts'
import { Icon } from './icon.tsx'
import { Say } from './language.tsx'
import { ReportView } from './report-view.tsx'

/** The report of a recorded visit to the demo, for those who have not allowed anything yet. */
export function DemoView({ report }: { report: Report | null }) {
  const notice = (
    <section class="notice" data-testid="demo" aria-labelledby="demo">
      <Icon name="info" />
      <div>
        <h2 id="demo">
          <Say id="demo.title" />
        </h2>
        <p>
          <Say id="demo.body" />
        </p>
      </div>
    </section>
  )
  return <ReportView notice={notice} report={report} site={report?.site ?? null} store="default" />
}
