import { step } from './xorshift128.ts'

/** How an engine makes a number of [0, 1) of its xorshift128+ state. */
export interface MathRandom {
  readonly id: 'v8-a' | 'v8-b' | 'v8-c' | 'v8-d' | 'gecko'
  /** the sum of both words, whose carries are not linear, or the older word alone */
  readonly sum: boolean
  /** lowest bit of the 64 that is used, and how many from there */
  readonly lowest: number
  readonly bits: number
  /** numbers made at a time and handed out last first; 1 where each is made when it is asked for */
  readonly block: number
}

/**
 * V8 `src/numbers/math-random.cc` and `src/base/utils/random-number-generator.h`: A from 4.9 (2015), B from 7.1 (2018), C from 13.5
 * (February 2025), D from 14.4 (November 2025). SpiderMonkey `mfbt/XorShift128PlusRNG.h`, and JavaScriptCore `WTF/WeakRandom.h`, which
 * computes the same.
 */
export const engines = {
  a: { id: 'v8-a', sum: true, lowest: 0, bits: 52, block: 64 },
  b: { id: 'v8-b', sum: false, lowest: 12, bits: 52, block: 64 },
  c: { id: 'v8-c', sum: false, lowest: 11, bits: 53, block: 64 },
  d: { id: 'v8-d', sum: true, lowest: 11, bits: 53, block: 64 },
  gecko: { id: 'gecko', sum: true, lowest: 0, bits: 53, block: 1 },
} as const satisfies Readonly<Record<string, MathRandom>>

/** The step that call `call` shows, where `phase` numbers of its block were handed out before call 0; 1 is the first step after the state. */
export function stepOfCall({ block }: MathRandom, call: number, phase: number): number {
  const place = call + phase
  const within = place % block
  return place - within + block - within
}

/** The numbers that follow from a state, by call. */
export function callsFrom(engine: MathRandom, start: Uint32Array, phase: number): (call: number) => number {
  const numberAt = stepsFrom(engine, start)
  return (call) => numberAt(stepOfCall(engine, call, phase))
}

/** The numbers that the steps after a state show; 1 is the first. They are made as far as they are asked for, and kept. */
export function stepsFrom(engine: MathRandom, start: Uint32Array): (step: number) => number {
  const state = start.slice()
  const made: number[] = []
  return (wanted) => {
    while (made.length < wanted) {
      step({ state })
      made.push(numberOf(engine, state))
    }
    return made[wanted - 1]!
  }
}

/** The number of [0, 1) that the engine makes of its state. */
function numberOf({ sum, lowest, bits }: MathRandom, state: Uint32Array): number {
  let high = state[0]!
  let low = state[1]!
  if (sum) {
    const added = low + state[3]!
    high = (high + state[2]! + (added > 0xffffffff ? 1 : 0)) >>> 0
    low = added >>> 0
  }
  const highBits = lowest + bits - 32
  const top = highBits >= 32 ? high : high % 2 ** highBits
  return (top * 2 ** (32 - lowest) + Math.floor(low / 2 ** lowest)) / 2 ** bits
}
