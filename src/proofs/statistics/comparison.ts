import type { Reason } from '../../audit/view.ts'

/** What a test found at its worst place: the natural logarithm of the chance of that one comparison. */
export interface Comparison {
  readonly id: string
  readonly comparisons: number
  readonly chance: number
  readonly worst: Reason
}

/** Keeps the least likely of many comparisons; one may stand for several that are likelier. */
export function worstOf() {
  let comparisons = 0
  let least = 0
  let at: readonly [number, number, number] = [0, 0, 0]
  return {
    take: (chance: number, place: number, other: number, seen: number, of = 1): void => {
      comparisons += of
      if (chance >= least) return
      least = chance
      at = [place, other, seen]
    },
    as: (id: string, count: number, say: (place: number, other: number, seen: number) => Reason): Comparison => ({
      id,
      comparisons: Math.max(1, comparisons),
      chance: least,
      worst: least === 0 ? { id: 'proof.worst.none', args: { count } } : say(...at),
    }),
  }
}
