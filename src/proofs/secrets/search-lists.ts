import type { SecretPlace } from '../../audit/observation.ts'
import { type Candidate, candidatesOf, type ListLine, withLineFeeds } from './secret-list.ts'
import { searchSecret } from './secret-search.ts'
import type { Stretching } from './stretching.ts'
import type { Trial } from './trial.ts'
import { usualSecrets } from './usual-secrets.ts'

/** What came of a search: where the secret stands, or null after all that were tried. */
export interface Searched {
  readonly hit: SecretPlace | null
  readonly tried: number
  /** how many lines the user's own list has */
  readonly lines: number
}

/**
 * Tries the usual secrets on a value, then those that the user brings, one a line: they are gone through several times, and never held
 * all at once. `onShare` is told how much is done, as a part of 1: a slow way counts as much as the fast ones, though it takes longer.
 */
export function searchLists(
  trials: readonly Trial[],
  added: Iterable<ListLine>,
  hashing: Stretching,
  onShare: (share: number) => void,
): Searched {
  const usual = [...candidatesOf(usualSecrets())]
  const lines = countOf(added)
  const passes = new Set(trials.map(({ slow }) => slow)).size
  const all = passes * ((usual.at(-1)?.line ?? 0) + 2 * lines)
  let done = 0
  function* counted(candidates: Iterable<Candidate>): Generator<Candidate> {
    let last = 0
    for (const candidate of candidates) {
      if (candidate.line !== last) done += 1
      last = candidate.line
      yield candidate
    }
  }
  const lists: readonly (readonly [SecretPlace['list'], () => Generator<Candidate>])[] = [
    ['usual', () => counted(usual)],
    ['added', () => joined(counted(candidatesOf(added)), counted(withLineFeeds(added)))],
  ]
  let tried = 0
  for (const [list, candidates] of lists) {
    let triedHere = 0
    for (const { tried: now, hit } of searchSecret(trials, candidates, hashing)) {
      triedHere = now
      onShare(done / all)
      if (hit !== null) return { hit: { list, line: hit.line }, tried: tried + now, lines }
    }
    tried += triedHere / passes
  }
  return { hit: null, tried, lines }
}

function* joined<T>(...lists: readonly Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list
}

function countOf(lines: Iterable<ListLine>): number {
  let count = 0
  for (const _ of lines) count += 1
  return count
}
