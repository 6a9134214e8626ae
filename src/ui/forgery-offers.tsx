import { useState } from 'preact/hooks'
import type { ForgeryId, ForgeryOffer } from '../audit/probe.ts'
import { span } from './amounts.ts'
import { CommandButton } from './command-button.tsx'
import { Say, useLanguage } from './language.tsx'
import { Question } from './question.tsx'

/** The probes that send a token which must be refused: what each takes. They are off until they are allowed on their own. */
export function ForgeryOffers({ offers, start }: { offers: readonly ForgeryOffer[]; start: (probe: ForgeryId) => Promise<void> }) {
  const { locale } = useLanguage()
  const [isAllowed, setAllowed] = useState(false)
  if (offers.length === 0) return null
  return (
    <Question id="probe.forgery.title">
      <label class="tick">
        <input
          type="checkbox"
          data-testid="forgery-consent"
          checked={isAllowed}
          onChange={(event) => setAllowed(event.currentTarget.checked)}
        />
        <span>
          <Say id="probe.forgery.consent" />
        </span>
      </label>
      {isAllowed &&
        offers.map(({ probe, atMost, waits }) => (
          <div key={probe}>
            <p class="note">
              <Say id={`probe.${probe}.amount`} args={{ most: atMost, waits: span(waits, locale) }} />
            </p>
            <CommandButton testid={`start-${probe}`} done="probe.started" run={() => start(probe)}>
              <Say id={`probe.${probe}.start`} />
            </CommandButton>
          </div>
        ))}
    </Question>
  )
}
