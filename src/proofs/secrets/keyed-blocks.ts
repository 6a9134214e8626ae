import { type Blocks, digestOfBlocks, schedulesOf, writeState } from './blocks.ts'

/** The two halves of an HMAC (RFC 2104 §2) under a key: the states after its inner and its outer block. */
interface Keyed {
  key(key: Uint8Array): void
  /** over a message given by its schedules; the state is good until the next call */
  finish(message: readonly Int32Array[]): Int32Array
}

/** An HMAC over blocks that takes no memory once it is made. */
function keyedBlocks(blocks: Blocks): Keyed {
  const { initial, schedule, expand, rounds } = blocks
  const size = initial.length
  const words = new Int32Array(schedule)
  const [inner, outer, state] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)]
  const pad = (key: Uint8Array, word: number, to: Int32Array) => {
    for (let i = 0; i < 16; i++) words[i] = word
    for (let i = 0; i < key.length; i++) words[i >> 2] = (words[i >> 2] as number) ^ ((key[i] as number) << (24 - 8 * (i & 3)))
    expand(words)
    rounds(initial, words, to)
  }
  return {
    key: (asked) => {
      const key = asked.length > 64 ? digestOfBlocks(blocks, asked) : asked
      pad(key, 0x36363636, inner)
      pad(key, 0x5c5c5c5c, outer)
    },
    finish: (message) => {
      let from = inner
      for (let i = 0; i < message.length; i++) {
        rounds(from, message[i] as Int32Array, state)
        from = state
      }
      for (let i = 0; i < size; i++) words[i] = state[i] as number
      words[size] = 0x80000000
      for (let i = size + 1; i < 15; i++) words[i] = 0
      words[15] = 8 * (64 + 4 * size)
      expand(words)
      rounds(outer, words, state)
      return state
    },
  }
}

/** HMAC of one message under many keys; what is returned is good until the next call. */
export function macOfMessage(blocks: Blocks, message: Uint8Array): (key: Uint8Array) => Uint8Array {
  const { key, finish } = keyedBlocks(blocks)
  const schedules = schedulesOf(blocks, message, 64)
  const digest = new Uint8Array(4 * blocks.initial.length)
  return (asked) => {
    key(asked)
    writeState(finish(schedules), digest)
    return digest
  }
}

/** PBKDF2 (RFC 8018 §5.2). Each iteration after the first is an HMAC over the digest before: two blocks. */
export function pbkdf2OfBlocks(blocks: Blocks, password: Uint8Array, salt: Uint8Array, iterations: number, length: number): Uint8Array {
  const { key, finish } = keyedBlocks(blocks)
  const size = blocks.initial.length
  const again = new Int32Array(blocks.schedule)
  const sum = new Int32Array(size)
  const derived = new Uint8Array(4 * size * Math.ceil(length / (4 * size)))
  const asked = [again]
  key(password)
  for (let block = 1; 4 * size * (block - 1) < length; block++) {
    let state = finish(schedulesOf(blocks, Uint8Array.of(...salt, block >>> 24, block >>> 16, block >>> 8, block), 64))
    sum.set(state)
    for (let turn = 1; turn < iterations; turn++) {
      for (let i = 0; i < size; i++) again[i] = state[i] as number
      again[size] = 0x80000000
      for (let i = size + 1; i < 15; i++) again[i] = 0
      again[15] = 8 * (64 + 4 * size)
      blocks.expand(again)
      state = finish(asked)
      for (let i = 0; i < size; i++) sum[i] = (sum[i] as number) ^ (state[i] as number)
    }
    writeState(sum, derived.subarray(4 * size * (block - 1), 4 * size * block))
  }
  return derived.subarray(0, length)
}
