/**
 * A hash of 64-octet blocks that takes no memory, for lists of secrets: each secret costs some five blocks, and a message that stays the
 * same is expanded once. An index that is always in bounds is read `as number`, for a check would cost a tenth of the speed.
 */
export interface Blocks {
  readonly initial: Int32Array
  /** words of the schedule */
  readonly schedule: number
  /** makes of a block, the first sixteen words, its schedule with the round constants added */
  expand(words: Int32Array): void
  /** from one state to the next, which may be the same array */
  rounds(from: Int32Array, words: Int32Array, to: Int32Array): void
}

/** The schedules of a message that follows `before` octets (FIPS 180-4 §5.1.1). */
export function schedulesOf({ schedule, expand }: Blocks, message: Uint8Array, before: number): readonly Int32Array[] {
  const blocks = Math.ceil((message.length + 9) / 64)
  const octets = new Uint8Array(64 * blocks)
  octets.set(message)
  octets[message.length] = 0x80
  const view = new DataView(octets.buffer)
  view.setUint32(octets.length - 4, 8 * (before + message.length))
  return Array.from({ length: blocks }, (_, block) => {
    const words = new Int32Array(schedule)
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(64 * block + 4 * i)
    expand(words)
    return words
  })
}

/** The octets of a state, big-endian. */
export function writeState(state: Int32Array, octets: Uint8Array): void {
  for (let i = 0; i < octets.length; i++) octets[i] = (state[i >> 2] as number) >>> (24 - 8 * (i & 3))
}

export function digestOfBlocks(blocks: Blocks, message: Uint8Array): Uint8Array {
  const state = blocks.initial.slice()
  for (const words of schedulesOf(blocks, message, 0)) blocks.rounds(state, words, state)
  const digest = new Uint8Array(4 * state.length)
  writeState(state, digest)
  return digest
}
