import { useState } from 'preact/hooks'
import type { TimeoutOffer } from '../audit/probe.ts'
import type { Seconds } from '../audit/time.ts'
import { span } from './amounts.ts'
import { CommandButton } from './command-button.tsx'
import { Say, useLanguage } from './language.tsx'
import { Question } from './question.tsx'

/** The probe that leaves the session alone: for how long at most, and what that takes. */
export function TimeoutOffers({ offers, start }: { offers: readonly TimeoutOffer[]; start: (longest: Seconds) => Promise<void> }) {
  const { locale } = useLanguage()
  const [longest, setLongest] = useState<Seconds | null>(null)
  const chosen = offers.find((offer) => offer.longest === longest) ?? offers.find(({ longest }) => longest >= usual) ?? offers.at(-1)
  if (chosen === undefined) return null
  return (
    <Question id="probe.timeout.title">
      <div class="field">
        <label for="probe.timeout.longest">
          <Say id="probe.timeout.longest" />
        </label>
        <select
          id="probe.timeout.longest"
          data-testid="timeout-longest"
          value={chosen.longest}
          onChange={(event) => setLongest(Number(event.currentTarget.value))}
        >
          {offers.map((offer) => (
            <option key={offer.longest} value={offer.longest}>
              {span(offer.longest, locale)}
            </option>
          ))}
        </select>
      </div>
      <p class="note" data-testid="timeout-amount" data-most={chosen.atMost} data-lasts={chosen.lasts}>
        <Say id="probe.timeout.amount" args={{ most: chosen.atMost, lasts: span(chosen.lasts, locale) }} />
      </p>
      <CommandButton testid="timeout-start" done="probe.started" run={() => start(chosen.longest)}>
        <Say id="probe.timeout.start" />
      </CommandButton>
    </Question>
  )
}

/** Where most limits lie (OWASP: 15 to 30 minutes). */
const usual: Seconds = 1800
