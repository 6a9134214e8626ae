import { useState } from 'preact/hooks'
import type { ReplayId, ReplayOffer } from '../audit/probe.ts'
import { CommandButton } from './command-button.tsx'
import { Say } from './language.tsx'
import { Question } from './question.tsx'

/** The probes that hold today's IDs and send them again after an event: after which, and what that takes. */
export function ReplayOffers({ offers, start }: { offers: readonly ReplayOffer[]; start: (probe: ReplayId) => Promise<void> }) {
  const [event, setEvent] = useState<string | null>(null)
  const chosen = offers.find(({ probe }) => probe === event) ?? offers[0]
  if (chosen === undefined) return null
  return (
    <Question id="probe.replay.title">
      <div class="field">
        <label for="probe.replay.event">
          <Say id="probe.replay.event" />
        </label>
        <select
          id="probe.replay.event"
          data-testid="replay-event"
          value={chosen.probe}
          onChange={(change) => setEvent(change.currentTarget.value)}
        >
          {offers.map(({ probe }) => (
            <option key={probe} value={probe}>
              <Say id={`probe.${probe}.event`} />
            </option>
          ))}
        </select>
      </div>
      <p class="note">
        <Say id="probe.replay.amount" args={{ most: chosen.atMost }} />
      </p>
      <CommandButton testid="replay-arm" done="probe.started" run={() => start(chosen.probe)}>
        <Say id="probe.replay.arm" />
      </CommandButton>
    </Question>
  )
}
