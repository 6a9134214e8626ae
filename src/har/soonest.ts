/** A queue from which the first in order is taken; of equals the one that was added first. */
export interface Soonest<T> {
  add(one: T): void
  first(): T | undefined
  takeFirst(): void
}

export function soonest<T>(order: (a: T, b: T) => number): Soonest<T> {
  /** a binary heap */
  const heap: { readonly one: T; readonly turn: number }[] = []
  let turns = 0

  function isBefore(a: number, b: number): boolean {
    const [left, right] = [heap[a]!, heap[b]!]
    return (order(left.one, right.one) || left.turn - right.turn) < 0
  }

  function swap(a: number, b: number): void {
    const held = heap[a]!
    heap[a] = heap[b]!
    heap[b] = held
  }

  return {
    add(one) {
      let at = heap.push({ one, turn: turns++ }) - 1
      for (let above = (at - 1) >> 1; at > 0 && isBefore(at, above); above = (at - 1) >> 1) {
        swap(at, above)
        at = above
      }
    },
    first: () => heap[0]?.one,
    takeFirst() {
      const last = heap.pop()
      if (last === undefined || heap.length === 0) return
      heap[0] = last
      for (let at = 0, below = 1; below < heap.length; at = below, below = 2 * at + 1) {
        if (below + 1 < heap.length && isBefore(below + 1, below)) below++
        if (!isBefore(below, at)) return
        swap(at, below)
      }
    },
  }
}
