import type { CookieSummary, Finding } from '../audit/report.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { span } from './amounts.ts'
import { type Chip, chips } from './attributes.ts'
import { Icon } from './icon.tsx'
import { Say, useLanguage } from './language.tsx'

interface Props {
  cookie: CookieSummary
  /** those about this cookie */
  findings: readonly Finding[]
  asOf: EpochMilliseconds
}

/** Attributes at a glance: the shape of the mark and the words tell the state, the colour repeats it. */
export function AttributeChips({ cookie, findings, asOf }: Props) {
  const { locale, plain } = useLanguage()
  const all = chips(cookie, findings, asOf)
  if (all.length === 0) {
    return (
      <p class="note">
        <Say id="attribute.unseen" />
      </p>
    )
  }
  return (
    <ul class="chips" aria-label={plain('attribute.heading')}>
      {all.map((chip) => (
        <li
          key={chip.attribute}
          class={`chip ${chip.state} ${chip.severity ?? ''}`}
          data-attribute={chip.attribute}
          data-state={chip.state}
        >
          <Icon name={chip.state} />
          <span>
            <Say id={chip.id} args={argumentsOf(chip, locale)} />
          </span>
          <span class="unseen">
            {' ('}
            <Say id={`attribute.${chip.state}`} />
            {')'}
          </span>
        </li>
      ))}
    </ul>
  )
}

function argumentsOf(chip: Chip, locale: string) {
  return chip.span === undefined ? (chip.args ?? {}) : { span: span(chip.span, locale) }
}
