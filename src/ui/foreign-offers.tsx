import type { ForeignId, ForeignOffer } from '../audit/probe.ts'
import { CommandButton } from './command-button.tsx'
import { Say } from './language.tsx'
import { Question } from './question.tsx'

/** The probes that send an ID which the server never issued: what each takes, or why none can be invented. */
export function ForeignOffers({ offers, start }: { offers: readonly ForeignOffer[]; start: (probe: ForeignId) => Promise<void> }) {
  const [first] = offers
  if (first === undefined) return null
  if (first.unfit !== null)
    return (
      <Question id="probe.foreign.title">
        <p class="note" data-testid="foreign-unfit" data-why={first.unfit}>
          <Say id={`probe.foreign.unfit.${first.unfit}`} />
        </p>
      </Question>
    )
  return (
    <Question id="probe.foreign.title">
      <p class="note">
        <Say id="probe.foreign.amount" args={{ most: first.atMost }} />
      </p>
      {offers.map(({ probe }) => (
        <CommandButton key={probe} testid={`start-${probe}`} done="probe.started" run={() => start(probe)}>
          <Say id={`probe.${probe}.start`} />
        </CommandButton>
      ))}
    </Question>
  )
}
