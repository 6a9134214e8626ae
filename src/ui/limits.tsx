import type { Report } from '../audit/report.ts'
import { clock } from './amounts.ts'
import { Say, useLanguage } from './language.tsx'

/** How old a report is, and what it may have missed: the newest gaps, or `all`. */
export function Limits({ report, all = false }: { report: Report; all?: boolean }) {
  const { locale } = useLanguage()
  return (
    <div class="note">
      {report.gaps.slice(all ? 0 : -3).map((gap) => (
        <p key={gap.from}>
          <Say id={`gap.${gap.why}`} args={{ from: clock(gap.from, report.asOf, locale), until: clock(gap.until, report.asOf, locale) }} />
        </p>
      ))}
      {report.cut && (
        <p>
          <Say id="site.cut" />
        </p>
      )}
      <p>
        <Say id="site.asOf" args={{ time: clock(report.asOf, report.asOf, locale) }} />
      </p>
    </div>
  )
}
