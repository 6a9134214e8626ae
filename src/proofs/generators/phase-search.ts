import { copySystem, holds, insert, type LinearSystem, linearSystem, solution, unknowns } from './linear-system.ts'
import { engines } from './math-random.ts'
import { formAt, wordForms } from './xorshift128.ts'

/** Bits that a text tells: of which of its numbers, where the form of the bit stands in those of its word, and its value. */
export interface ToldBits {
  readonly call: Uint32Array
  readonly form: Uint32Array
  readonly value: Uint8Array
}

/** Phases in a row of which every number that was looked at lies in the same block: one system of equations serves all of them. */
export interface Branch {
  readonly from: number
  readonly to: number
  readonly system: LinearSystem
  /** the only solution, where there is no more than one */
  readonly state: Uint32Array | null
}

const { block } = engines.b
/**
 * The word that call 0 shows. Counted from it, call c shows the word 128 × its block − c, whatever the phase: the phase only says where a
 * block ends.
 */
export const wordOfFirst = block

/** Every phase, and nothing known. */
export const anyPhase: Branch = { from: 0, to: block - 1, system: linearSystem(), state: null }

/**
 * What is left of a branch after further texts, whose first numbers are `distance` calls apart, the first of them at `call`: phases part where
 * a block ends between their numbers, and share all equations before.
 */
export function branchesAfter(branch: Branch, told: readonly ToldBits[], call: number, distance: number): readonly Branch[] {
  const last = told.length * distance + call
  const search: Search = { told, call, distance, forms: wordForms(last + 2 * block + wordOfFirst), state: branch.state, left: [] }
  copySystem(branch.system, roomAt(0))
  grow(search, { text: 0, bit: 0, from: branch.from, to: branch.to }, 0)
  return search.left
}

interface Search {
  readonly told: readonly ToldBits[]
  readonly call: number
  readonly distance: number
  readonly forms: Uint32Array
  readonly state: Uint32Array | null
  readonly left: Branch[]
}

interface Parted {
  readonly text: number
  readonly bit: number
  readonly from: number
  readonly to: number
}

function grow(search: Search, { text: begun, bit, from, to }: Parted, depth: number): void {
  const { told, call, distance, forms, state, left } = search
  const system = roomAt(depth)
  let last = to
  for (let text = begun; text < told.length; text++) {
    const bits = told[text]!
    for (let i = text === begun ? bit : 0; i < bits.call.length; i++) {
      const at = call + text * distance + bits.call[i]!
      let inBlock = Math.floor((at + last) / block)
      const first = inBlock * block - at
      if (first > from) {
        copySystem(system, roomAt(depth + 1))
        grow(search, { text, bit: i, from: first, to: last }, depth + 1)
        last = first - 1
        inBlock--
      }
      const form = formAt(wordOfFirst + 2 * block * inBlock - at, 0) + bits.form[i]!
      const fits = state === null ? insert(system, forms, form, bits.value[i]!) : holds(system, state, forms, form, bits.value[i]!)
      if (!fits) return
    }
  }
  const kept = linearSystem()
  copySystem(system, kept)
  left.push({ from, to: last, system: kept, state: state ?? (kept.rank === unknowns ? solution(kept) : null) })
}

const rooms: LinearSystem[] = []

/** Systems to work in, one for each time that phases parted, made once and kept. */
function roomAt(depth: number): LinearSystem {
  while (rooms.length <= depth) rooms.push(linearSystem())
  return rooms[depth]!
}
