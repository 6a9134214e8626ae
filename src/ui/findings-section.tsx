import type { Finding, Report } from '../audit/report.ts'
import { failed, passed, severities, unlooked, unsure } from './answer.ts'
import { FindingItem } from './finding-item.tsx'
import { Fold } from './fold.tsx'
import { FoldHeading } from './fold-heading.tsx'
import { Icon } from './icon.tsx'
import { Count, Say, Sentence } from './language.tsx'
import { still } from './still.ts'
import { Subject } from './subject.tsx'
import type { WordId } from './words.ts'

/** What is wrong, worst first. */
export const FindingsSection = still(function FindingsSection({ report }: { report: Report }) {
  const all = failed(report)
  return (
    <section class="part" aria-labelledby="findings">
      <h2 id="findings">
        <Say id="section.findings" />
      </h2>
      {all.length === 0 && (
        <p class="nothing">
          <Icon name="set" />
          <Say id="finding.none" />
        </p>
      )}
      {severities.map((severity) => {
        const findings = all.filter((finding) => finding.severity === severity)
        if (findings.length === 0) return null
        return (
          <section key={severity} class="severity" aria-labelledby={`severity-${severity}`}>
            <h3 id={`severity-${severity}`} class={severity}>
              <Say id={`severity.${severity}`} />
              <span class="note">
                <Say id={`severity.${severity}.note`} />
              </span>
            </h3>
            <Findings findings={findings} report={report} />
          </section>
        )
      })}
    </section>
  )
})

function Findings({ findings, report }: { findings: readonly Finding[]; report: Report }) {
  return (
    <div class="findings">
      {findings.map((finding) => (
        <FindingItem key={`${finding.rule} ${finding.subject}`} finding={finding} report={report} />
      ))}
    </div>
  )
}

/** What could not be told, what was fine and what was not looked at: folded, so that silence never looks like safety. */
export const QuietSection = still(function QuietSection({ report }: { report: Report }) {
  const open = unsure(report)
  const fine = passed(report)
  const untested = unlooked(report)
  return (
    <>
      {open.length > 0 && (
        <Fold
          testid="unsure"
          summary={<FoldHeading id="section.unsure" note={<Count id="count.checks" count={open.length} />} />}
          content={() => <Findings findings={open} report={report} />}
        />
      )}
      {fine.length > 0 && (
        <Fold
          testid="fine"
          summary={<FoldHeading id="section.fine" note={<Count id="count.checks" count={fine.length} />} />}
          content={() => <FineList report={report} />}
        />
      )}
      {untested.length > 0 && (
        <Fold
          testid="untested"
          summary={<FoldHeading id="section.untested" note={<Count id="count.checks" count={untested.length} />} />}
          content={() => <UntestedList report={report} />}
        />
      )}
    </>
  )
})

/** What was looked at and was not the case. */
export function FineList({ report }: { report: Report }) {
  return (
    <ul class="rows">
      {passed(report).map((outcome) => (
        <li key={outcome.rule} data-rule={outcome.rule}>
          <Icon name="set" />
          <span class="row-text">
            <span>
              <Passed rule={outcome.rule} />
            </span>
            {outcome.subjects.slice(0, 4).map((subject) => (
              <Subject key={subject} id={subject} report={report} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What was not looked at, and why. */
export function UntestedList({ report }: { report: Report }) {
  return (
    <ul class="rows">
      {unlooked(report).map((outcome) => (
        <li key={outcome.rule} data-rule={outcome.rule}>
          <Icon name="unsure" />
          <span class="row-text">
            <span>
              <Sentence id={`rule.${outcome.rule}.title`} />
            </span>
            <span class="note">
              <Say id={whyUntested(outcome.why)} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function Passed({ rule }: { rule: string }) {
  return (
    <>
      <Say id="fine.not" /> <Sentence id={`rule.${rule}.title`} />
    </>
  )
}

const untestedWords: ReadonlyMap<string, WordId> = new Map([
  ['jar', 'untested.jar'],
  ['headers', 'untested.headers'],
  ['page', 'untested.page'],
  ['allSites', 'untested.allSites'],
  ['broken', 'untested.broken'],
])

function whyUntested(why: string | null): WordId {
  return untestedWords.get(why ?? '') ?? 'untested.other'
}
