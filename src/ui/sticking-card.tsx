import type { Report } from '../audit/report.ts'
import { Icon } from './icon.tsx'
import { Say, Sentence } from './language.tsx'
import { Subject } from './subject.tsx'

const rule = 'session-that-does-not-stick'

/** Why the login did not last: the question that most people come with, so it stands before all else. Nothing where it lasted. */
export function StickingCard({ report }: { report: Report }) {
  const finding = report.findings.find((one) => one.rule === rule && one.outcome === 'failed')
  if (finding === undefined) return null
  const { id, args } = finding.because
  return (
    <section class="notice sticking" data-testid="sticking" data-kind={id} aria-labelledby="sticking">
      <Icon name="medium" />
      <div>
        <h2 id="sticking">
          <Sentence id={`rule.${rule}.title`} />
        </h2>
        {finding.subject.startsWith('cookie:') && <Subject id={finding.subject} report={report} />}
        <p>
          <Sentence id={`rule.${rule}.because.${id}`} args={args} />
        </p>
        <h3>
          <Say id="finding.fix" />
        </h3>
        <p>
          <Sentence id={`rule.${rule}.because.${id}-fix`} args={args} />
        </p>
      </div>
    </section>
  )
}
