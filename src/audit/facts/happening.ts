import type { Exchange } from '../site.ts'
import type { Answer, JourneyKind, Reason } from '../view.ts'
import type { Attempt } from './attempts.ts'
import { once } from './once.ts'

/** A journey before it is known what it did to the cookies. */
export interface Happening {
  readonly kind: JourneyKind
  readonly answer: Answer
  readonly signals: readonly string[]
  readonly reasons: readonly Reason[]
  /** first submission to final success; empty for a mark without a submission */
  readonly chain: readonly Exchange[]
  readonly at: number
  readonly until: number
}

/** Picks the journeys of a kind that happened, of those before and after it is known what they did. */
export function succeeded(kind: JourneyKind): (one: Pick<Happening, 'kind' | 'answer'>) => boolean {
  return (one) => one.kind === kind && one.answer === 'yes'
}

/** Those that happened, by requests that were seen. */
export const doneIn: (happenings: readonly Happening[]) => readonly Happening[] = once((happenings) =>
  happenings.filter(({ answer, chain }) => answer === 'yes' && chain.length > 0),
)

/** What an attempt comes to. */
export function happening(kind: JourneyKind, answer: Answer, attempt: Attempt): Happening {
  const signals = [...attempt.signals]
  return {
    kind,
    answer,
    signals,
    reasons: reasonsOf(signals),
    chain: attempt.chain,
    at: attempt.submission.exchange.at,
    until: attempt.end,
  }
}

/** The sentence of each signal. */
export function reasonsOf(signals: readonly string[]): readonly Reason[] {
  return signals.map((id) => ({ id: `signal.${id}` }))
}
