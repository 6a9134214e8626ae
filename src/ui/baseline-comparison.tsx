import { clip } from './amounts.ts'
import { BitByBit } from './bit-by-bit.tsx'
import { CookieName } from './cookie-name.tsx'
import { Icon } from './icon.tsx'
import { Count, Say, Sentence, useLanguage } from './language.tsx'
import type { BaselineChange, Comparison } from './page.ts'
import { cookieNames } from './subject.tsx'

/** What changed since the baseline, worse first. Nobody looked again is not fixed. */
export function BaselineComparison({ comparison: { isKnown, changes } }: { comparison: Comparison }) {
  if (!isKnown) {
    return (
      <p class="note">
        <Say id="baseline.unknown" />
      </p>
    )
  }
  const news = changes.filter(({ kind }) => !quiet.has(kind)).toSorted((a, b) => Number(b.worse) - Number(a.worse))
  const worse = news.filter((change) => change.worse).length
  const fixed = changes.filter(({ kind }) => kind === 'finding-fixed').length
  const unchanged = changes.filter(({ kind }) => kind === 'finding-unchanged' || kind === 'finding-accepted').length
  const unlooked = changes.filter(({ kind }) => kind === 'not-looked-at').length
  return (
    <div data-testid="comparison">
      <ul class="counts">
        {news.length === 0 && (
          <li>
            <Say id="baseline.same" />
          </li>
        )}
        {worse > 0 && (
          <li>
            <Count id="baseline.worse" count={worse} />
          </li>
        )}
        {fixed > 0 && (
          <li>
            <Count id="baseline.fixed" count={fixed} />
          </li>
        )}
        {unchanged > 0 && (
          <li>
            <Count id="baseline.unchanged" count={unchanged} />
          </li>
        )}
        {unlooked > 0 && (
          <li>
            <Count id="baseline.unlooked" count={unlooked} />
          </li>
        )}
      </ul>
      <ChangeRows changes={news} />
    </div>
  )
}

export function ChangeRows({ changes }: { changes: readonly BaselineChange[] }) {
  return <BitByBit items={changes}>{(change) => <Row key={`${change.kind} ${change.rule} ${change.subject}`} change={change} />}</BitByBit>
}

/** They are counted, not listed. */
const quiet = new Set<BaselineChange['kind']>(['finding-unchanged', 'finding-accepted', 'not-looked-at', 'site-not-seen'])
const better = new Set<BaselineChange['kind']>(['finding-fixed', 'finding-milder', 'attribute-gained', 'id-longer', 'lifetime-shorter'])

/** What a baseline writes in English for people who read the file, such as "no Secure", has words here; a format or a number has none. */
function valueId(kind: BaselineChange['kind'], value: string): string {
  return kind === 'class-changed' ? `class.${value}` : `baseline.value.${value.toLowerCase().replaceAll(' ', '-')}`
}

const icons = { worse: 'failed', better: 'set', other: 'neutral' } as const

function Row({ change: { kind, subject, rule, from, to, worse } }: { change: BaselineChange }) {
  const { text } = useLanguage()
  const tone = worse ? 'worse' : better.has(kind) ? 'better' : 'other'
  const worded = (value: string | null) => (value === null ? '–' : text(valueId(kind, value)) || value)
  return (
    <li class={tone} data-testid="change" data-kind={kind}>
      <Icon name={icons[tone]} />
      <span class="row-text">
        <span>
          <Sentence id={`baseline.change.${kind}`} args={{ from: worded(from), to: worded(to) }} />
          {rule !== null && (
            <>
              {' '}
              <Sentence id={`rule.${rule}.title`} />
            </>
          )}
        </span>
        {subject !== null && !subject.startsWith('journey:') && (
          <span class="subject">
            <CookieName name={clip(cookieNames(subject), 64)} />
          </span>
        )}
      </span>
    </li>
  )
}
