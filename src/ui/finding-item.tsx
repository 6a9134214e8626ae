import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { SubjectId } from '../audit/cookie.ts'
import type { Reference } from '../audit/references.ts'
import type { Finding, Report } from '../audit/report.ts'
import { AcceptForm } from './accept-form.tsx'
import { FixLines } from './fix-lines.tsx'
import { Icon } from './icon.tsx'
import { Count, Say, Sentence, useLanguage } from './language.tsx'
import { OutsideLink } from './outside-link.tsx'
import { Subject } from './subject.tsx'
import type { WordId } from './words.ts'

/** One finding: what is wrong in a line, and on opening what was seen, why it matters, how to mend it and what would prove it wrong. */
export function FindingItem({ finding, report }: { finding: Finding; report: Report }) {
  return (
    <details
      class={`finding ${finding.outcome === 'failed' ? finding.severity : 'unsure'}`}
      data-testid="finding"
      data-rule={finding.rule}
      data-severity={finding.severity}
      data-outcome={finding.outcome}
      data-subject={finding.subject}
    >
      <summary>
        <Icon name={finding.outcome === 'failed' ? finding.severity : 'unsure'} />
        <span class="finding-line">
          <span class="finding-title">
            <Sentence id={`rule.${finding.rule}.title`} />
          </span>
          {!isOnlyToken(finding.subject, report) && <Subject id={finding.subject} report={report} />}
        </span>
        <Icon name="open" />
      </summary>
      <FindingBody finding={finding} report={report} heading={finding.outcome === 'failed' ? 'h4' : 'h3'} />
    </details>
  )
}

/** What was seen, why it matters, how to mend it, what would prove it wrong, and where it is written. */
export function FindingBody({ finding, report, heading }: { finding: Finding; report: Report; heading: 'h3' | 'h4' }) {
  const rule = `rule.${finding.rule}`
  return (
    <div class="finding-body">
      <PartHeading.Provider value={heading}>
        <Part heading="finding.seen">
          <p>
            <Sentence id={`${rule}.because.${finding.because.id}`} args={finding.because.args} />
          </p>
          <p class="note">
            {finding.evidenceClass !== null && (
              <>
                <Say id={`evidence.${finding.evidenceClass}`} />
                {'. '}
              </>
            )}
            <Count id="finding.evidence" count={finding.evidence.length} />
            {finding.modelled && (
              <>
                {' '}
                <Say id="finding.modelled" />
              </>
            )}
          </p>
        </Part>
        <Words heading="finding.why" id={`${rule}.why`} />
        <Part heading="finding.fix">
          <Mending id={`${rule}.because.${finding.because.id}-fix`} args={finding.because.args} />
          <p>
            <Sentence id={`${rule}.remediation`} />
          </p>
          <FixLines finding={finding} report={report} />
        </Part>
        <Words heading="finding.refuted" id={`${rule}.refutedBy`} />
        <Words heading="finding.limits" id={`${rule}.limits`} />
        <Part heading="finding.references">
          <ul class="references">
            {finding.references.map((reference) => (
              <ReferenceLink key={reference} reference={reference} />
            ))}
          </ul>
        </Part>
      </PartHeading.Provider>
      <AcceptForm finding={finding} kind={report.events.find(({ subject }) => subject === finding.subject)?.kind ?? null} />
    </div>
  )
}

/** The name that stands above anyway need not stand in every line. */
export function isOnlyToken(subject: SubjectId, report: Report): boolean {
  return report.tokens.length === 1 && report.tokens[0]?.subject === subject
}

const PartHeading = createContext<'h3' | 'h4'>('h4')

function Part({ heading, children }: { heading: WordId; children: ComponentChildren }) {
  const Heading = useContext(PartHeading)
  return (
    <section>
      <Heading>
        <Say id={heading} />
      </Heading>
      {children}
    </section>
  )
}

function Words({ heading, id }: { heading: WordId; id: string }) {
  const { text } = useLanguage()
  if (text(id) === '') return null
  return (
    <Part heading={heading}>
      <p>
        <Sentence id={id} />
      </p>
    </Part>
  )
}

/** What mends just this, where the rule has several reasons. */
function Mending({ id, args }: { id: string; args: Finding['because']['args'] }) {
  const { text } = useLanguage()
  return text(id) === '' ? null : (
    <p data-testid="finding-mending">
      <Sentence id={id} args={args} />
    </p>
  )
}

function ReferenceLink({ reference }: { reference: Reference }) {
  const { text } = useLanguage()
  const address = text(`reference.${reference}.url`)
  if (!address.startsWith('https://')) return null
  return (
    <li>
      <OutsideLink address={address}>
        <Sentence id={`reference.${reference}`} />
      </OutsideLink>
    </li>
  )
}
