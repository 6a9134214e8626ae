/** What is kept of a value: its text, less what was left out of it, and where that was. */
export interface KeptJson {
  /** null where it is longer than what may be held */
  readonly text: string | null
  /** octets that were left out before that place of the text's own octets */
  readonly cuts: readonly { readonly at: number; readonly octets: number }[]
}

/** Gathers the text of a value from the pieces in which it is read. */
export interface KeptOctets {
  add(from: Uint8Array, start: number, end: number): void
  leaveOut(octets: number): void
  clear(): void
  kept(): KeptJson
}

const firstSize = 262_144

/** @param most octets that a value may have */
export function keptOctets(most: number): KeptOctets {
  let held = new Uint8Array(firstSize)
  let length = 0
  let isTooLong = false
  let cuts: { at: number; octets: number }[] = []
  const decoder = new TextDecoder()
  const nothing = new TextEncoder().encode('null')

  function add(from: Uint8Array, start: number, end: number): void {
    if (end <= start || isTooLong) return
    const needed = length + end - start
    if (needed > most) {
      isTooLong = true
      return
    }
    if (needed > held.length) {
      const larger = new Uint8Array(Math.min(most, Math.max(needed, held.length * 2)))
      larger.set(held.subarray(0, length))
      held = larger
    }
    held.set(from.subarray(start, end), length)
    length = needed
  }

  return {
    add,
    leaveOut(octets) {
      add(nothing, 0, nothing.length)
      cuts.push({ at: length, octets: octets - nothing.length })
    },
    clear() {
      length = 0
      isTooLong = false
      cuts = []
    },
    kept: () => ({ text: isTooLong ? null : decoder.decode(held.subarray(0, length)), cuts }),
  }
}
