/** The octets of a file, readable from any place and more than once, so that none of them need be held. */
export interface Octets {
  readonly size: number
  /** Fills as much of `into` as there is from that place on; how many octets that were. */
  read(from: number, into: Uint8Array): number
}

/** Octets that are in memory anyway. */
export function octetsOf(all: Uint8Array): Octets {
  return {
    size: all.length,
    read(from, into) {
      const part = all.subarray(from, from + into.length)
      into.set(part)
      return part.length
    },
  }
}
