import { type Candidate, candidatesOf, withLineFeeds } from './secret-list.ts'
import { searchSecret } from './secret-search.ts'
import type { Stretching } from './stretching.ts'
import type { Trial } from './trial.ts'
import { usualSecrets } from './usual-secrets.ts'

/** Where a secret was found: in which list and in which of its lines. */
export interface SecretPlace {
  readonly list: 'usual' | 'added'
  readonly line: number
}

/**
 * Tries the usual secrets on a value, then those that the user brings, one a line. `onShare` is told how much is done, as a part of 1: a slow
 * way counts as much as the fast ones, though it takes longer.
 */
export function searchLists(
  trials: readonly Trial[],
  added: readonly string[],
  hashing: Stretching,
  onShare: (share: number) => void,
): { readonly hit: SecretPlace | null; readonly tried: number } {
  const lists: readonly (readonly [SecretPlace['list'], readonly Candidate[]])[] = [
    ['usual', [...candidatesOf(usualSecrets())]],
    ['added', [...candidatesOf(added), ...withLineFeeds(added)]],
  ]
  const passes = new Set(trials.map(({ slow }) => slow)).size
  const all = lists.reduce((sum, [, { length }]) => sum + length, 0)
  let before = 0
  for (const [list, candidates] of lists) {
    let tried = 0
    for (const progress of searchSecret(trials, () => candidates, hashing)) {
      tried = progress.tried
      onShare((before + tried) / (all * passes))
      if (progress.hit !== null) return { hit: { list, line: progress.hit.line }, tried: before + tried }
    }
    before += tried
  }
  return { hit: null, tried: all }
}
