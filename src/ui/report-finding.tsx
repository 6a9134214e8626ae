import type { Finding, Report } from '../audit/report.ts'
import { FindingBody, isOnlyToken } from './finding-item.tsx'
import { Icon } from './icon.tsx'
import { Say, Sentence } from './language.tsx'
import { Subject } from './subject.tsx'

/** A finding with all that is known of it, open, and with an address of its own. */
export function ReportFinding({ finding, report }: { finding: Finding; report: Report }) {
  const anchor = anchorOf(finding, report)
  const tone = finding.outcome === 'failed' ? finding.severity : 'unsure'
  return (
    <article class={`finding ${tone}`} id={anchor} data-testid="finding" data-rule={finding.rule} data-outcome={finding.outcome}>
      <header>
        <Icon name={tone} />
        <span class="finding-line">
          <h3 class="finding-title">
            <Sentence id={`rule.${finding.rule}.title`} />
          </h3>
          {!isOnlyToken(finding.subject, report) && <Subject id={finding.subject} report={report} />}
        </span>
        <span class="tag">
          <Say id={finding.outcome === 'failed' ? `severity.${finding.severity}` : 'section.unsure'} />
        </span>
        <a class="anchor" href={`#${anchor}`}>
          <Icon name="anchor" />
          <span class="unseen">
            <Say id="report.link" />
          </span>
        </a>
      </header>
      <FindingBody finding={finding} report={report} heading="h4" />
    </article>
  )
}

/** The rule's id, counted where the rule found several: subjects hold hostile names. */
export function anchorOf(finding: Finding, report: Report): string {
  const alike = report.findings.filter(({ rule }) => rule === finding.rule)
  const turn = alike.indexOf(finding)
  return `finding-${finding.rule}${turn > 0 ? `-${turn + 1}` : ''}`
}
