import type { IdReport, IdTest } from '../audit/id-report.ts'
import type { Reason } from '../audit/view.ts'
import { numberFormat } from './formats.ts'
import type { IdFindings } from './ids-search.ts'
import { Count, Say, Sentence, useLanguage } from './language.tsx'
import { Plots } from './plots-section.tsx'

/** What so many IDs show: the verdict with its proof, what comes next, the comparisons, and what they cannot show. */
export function IdsResult({ findings: { report, next } }: { findings: IdFindings }) {
  const { outcome, generator, reasons, tests, limits, plots } = report
  const isWeak = outcome !== 'nothing-found' && outcome !== 'too-few'
  return (
    <div class="ids-result" data-testid="ids-result" data-outcome={outcome} data-generator={generator?.reason.id ?? ''}>
      <h3>
        <Say id="ids.result" />
      </h3>
      <p class={isWeak ? 'verdict weak' : 'verdict'} role="status">
        <Sentence id={`proof.outcome.${outcome}`} />
      </p>
      <Form report={report} />
      {reasons.filter(isSaidOnce).map(({ id, args }, index) => (
        <p key={index}>
          <Sentence id={id} args={args} />
        </p>
      ))}
      {generator?.whole === false && (
        <p>
          <Say id="ids.part" />
        </p>
      )}
      {next.length > 0 && <Next next={next} />}
      {tests.length > 0 && <Tests tests={tests} />}
      {limits.length > 0 && (
        <>
          <h4>
            <Say id="ids.limits" />
          </h4>
          <ul class="ids-limits">
            {limits.map(({ id, args }) => (
              <li key={id}>
                <Sentence id={id} args={args} />
              </li>
            ))}
          </ul>
        </>
      )}
      {plots !== null && <Plots plots={plots} />}
    </div>
  )
}

/** What the comparisons found stands in their table. */
function isSaidOnce({ id }: Reason): boolean {
  return id !== 'proof.rejected' && !id.startsWith('proof.worst.')
}

function Form({ report: { count, distinct, form } }: { report: IdReport }) {
  const { locale } = useLanguage()
  const number = numberFormat(locale, {})
  return (
    <p class="note">
      <Count id="ids.count" count={count} />
      {': '}
      <Say
        id="ids.form"
        args={{ distinct: number.format(distinct), varying: number.format(form.varying), bits: number.format(Math.floor(form.bits)) }}
      />
    </p>
  )
}

/** Shown while the page is open: never kept, and not on paper. */
function Next({ next }: { next: readonly string[] }) {
  return (
    <div class="screen">
      <h4>
        <Say id={next.length === 1 ? 'ids.next' : 'ids.next.several'} />
      </h4>
      <ul class="ids-next" data-testid="ids-next">
        {next.map((text, index) => (
          <li key={index}>
            <bdi>
              <code>{text}</code>
            </bdi>
          </li>
        ))}
      </ul>
      <p class="note">
        <Say id="ids.next.note" />
      </p>
    </div>
  )
}

function Tests({ tests }: { tests: readonly IdTest[] }) {
  return (
    <div class="scroll">
      <table>
        <caption>
          <Say id="ids.tests" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Say id="ids.test.worst" />
            </th>
            <th scope="col">
              <Say id="ids.test.chance" />
            </th>
          </tr>
        </thead>
        <tbody>
          {tests.map(({ id, worst, chance, rejected }) => (
            <tr key={id} class={rejected ? 'rejected' : undefined}>
              <th scope="row">
                <Sentence id={worst.id} args={worst.args} />
              </th>
              <td>{chance > -1 ? <Say id="ids.test.often" /> : <Say id="ids.test.rare" args={{ chance: Math.round(-chance) }} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
