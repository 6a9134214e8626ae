import type { Candidate } from './secret-list.ts'
import type { Stretching } from './stretching.ts'
import type { Trial } from './trial.ts'

/** How many candidates have been tried, and what was found among them. */
export interface Progress {
  readonly tried: number
  readonly hit: Candidate | null
}

/**
 * Tries candidates on a value until one fits, some at a time: whoever asks for the next step may show how far it is, or leave it. Fast
 * ways are tried with the whole list before slow ones begin. The candidates are taken as they are needed, from the start for each way.
 */
export function* searchSecret(
  trials: readonly Trial[],
  candidates: () => Iterable<Candidate>,
  hashing: Stretching,
  steps: { readonly fast: number; readonly slow: number } = { fast: 5000, slow: 20 },
): Generator<Progress> {
  let tried = 0
  for (const slow of [false, true]) {
    const ways = trials.filter((trial) => trial.slow === slow)
    for (const candidate of ways.length === 0 ? [] : candidates()) {
      tried += 1
      if (ways.some((way) => way.fits(candidate.secret, hashing))) return yield { tried, hit: candidate }
      if (tried % (slow ? steps.slow : steps.fast) === 0) yield { tried, hit: null }
    }
  }
  yield { tried, hit: null }
}
