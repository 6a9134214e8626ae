import { useState } from 'preact/hooks'
import type { CollectionOffer } from '../audit/probe.ts'
import { span } from './amounts.ts'
import { CommandButton } from './command-button.tsx'
import { numberFormat } from './formats.ts'
import { Count, Say, useLanguage } from './language.tsx'
import { Question } from './question.tsx'

/** How many IDs can be asked for: from what shows a pattern at once to what statistics want. */
const sizes = [200, 500, 1_000, 2_000] as const
/** Requests, at two a second. */
const secondsEach = 0.5

/** The probe that collects fresh IDs: how many, and what that takes. */
export function CollectionOffers({ offer: { held }, start }: { offer: CollectionOffer; start: (count: number) => Promise<void> }) {
  const { locale } = useLanguage()
  const [count, setCount] = useState<number>(sizes[0])
  const isMore = held > 0 && held < count
  return (
    <Question id="probe.collect-ids.title">
      <div class="field">
        <label for="probe.collect-ids.count">
          <Say id="probe.collect-ids.count" />
        </label>
        <select
          id="probe.collect-ids.count"
          data-testid="collect-count"
          value={count}
          onChange={(event) => setCount(Number(event.currentTarget.value))}
        >
          {sizes.map((size) => (
            <option key={size} value={size}>
              {numberFormat(locale, {}).format(size)}
            </option>
          ))}
        </select>
      </div>
      <p class="note" data-testid="collect-amount" data-held={held}>
        <Say id="probe.collect-ids.amount" args={{ lasts: span((count - (isMore ? held : 0)) * secondsEach, locale) }} />{' '}
        {isMore && <Count id="probe.collect-ids.held" count={held} />}
      </p>
      <CommandButton testid="collect-start" done="probe.started" run={() => start(count)}>
        <Say id="probe.collect-ids.start" />
      </CommandButton>
    </Question>
  )
}
