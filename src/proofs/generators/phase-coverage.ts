import { unknowns } from './linear-system.ts'
import { engines } from './math-random.ts'
import { anyPhase, type Branch, branchesAfter, type ToldBits } from './phase-search.ts'
import { knownBits, type Recipe } from './recipes/recipe.ts'
import { formAt } from './xorshift128.ts'

/** A branch in which the state is known. */
export type Survivor = Branch & { readonly state: Uint32Array }

/** What no equation contradicts, and the places of the texts that say so. */
interface Found {
  readonly survivors: readonly Survivor[]
  readonly used: readonly number[]
}

export interface PhaseSearch {
  /** places of as many texts, each so many after the one before, as fix the state and a few bits more; null where there are not so many */
  enough(start: number, stride: number): readonly number[] | null
  /** the states that the texts allow where `gap` numbers went to others between two of them, for every phase; null where there is none */
  survivors(start: number, stride: number, gap: number): Found | null
}

const { block } = engines.b
/** So many equations more than unknowns let a wrong hypothesis pass once in 64,000. */
const margin = 16
/** Both eras show these bits of the word alike. */
const sharedBits = 52
/** Numbers that may be asked to lie in one block: of longer stretches too many would have to be looked at until one does. */
const mostWithin = 60
/** Where that is too few for a state: what is begun with. */
const mostBegun = 48
/** Later texts that are begun with. */
const mostLater = 24

/**
 * Looks for the state behind texts whatever the phase. Where no block ends between the numbers of some texts, they have the same equations in
 * every such phase, and of a few stretches in a row one lies within a block: so it is mostly one system for each that is solved, not one for
 * each phase. The phases for which no stretch does are tried one by one.
 */
export function searchIn(texts: readonly string[], recipe: Recipe): PhaseSearch {
  const { draws } = recipe
  const known: (ToldBits | null)[] = []
  const toldBy = (place: number): ToldBits | null => {
    const told = known[place]
    if (told !== undefined) return told
    const read = bitsTold(recipe, texts[place]!)
    known[place] = read
    return read
  }
  const enough = (start: number, stride: number): readonly number[] | null => {
    const used: number[] = []
    let count = 0
    // Equations of neighbouring numbers overlap: where a text is one number, one text more makes the rank full.
    const wanted = unknowns + margin + (draws === 1 ? sharedBits : 0)
    for (let place = start; place < texts.length && count < wanted; place += stride) {
      const told = toldBy(place)
      if (told === null) return null
      count += told.value.length
      used.push(place)
    }
    return count >= unknowns + margin ? used : null
  }
  const begun = new Map<string, readonly Branch[]>()
  /** What the first text says, which no gap changes. */
  const beginning = (place: number, from: number, to: number): readonly Branch[] => {
    const key = `${place} ${from} ${to}`
    const branches = begun.get(key) ?? branchesAfter({ ...anyPhase, from, to }, [toldBy(place)!], 0, 0)
    begun.set(key, branches)
    return branches
  }
  const left = (branches: readonly Branch[], used: readonly number[], distance: number): readonly Survivor[] => {
    const told = used.slice(1).map((place) => toldBy(place)!)
    return branches.flatMap((branch) => branchesAfter(branch, told, distance, distance)).filter(isKnown)
  }
  const done = new Set<string>()
  const survivors = (start: number, stride: number, gap: number): Found | null => {
    const distance = draws + gap
    const first = enough(start, stride)
    if (first === null) return null
    const every = (from: number, to: number) => left(beginning(start, from, to), first, distance)
    const open = new Set(Array.from({ length: block }, (_, phase) => phase))
    for (let later = 0; later < mostLater && open.size > 0; later++) {
      const used = enough(start + later * stride, stride)
      if (used === null) break
      const last = block - within(used.length, draws, distance)
      const covered = [...open].filter((phase) => (phase + later * distance) % block <= last)
      if (covered.length === 0) continue
      for (const phase of covered) open.delete(phase)
      const key = `${used[0]} ${stride} ${gap}`
      if (done.has(key)) continue
      done.add(key)
      const [whole] = beginning(used[0]!, 0, block - draws)
      const found = whole === undefined ? [] : left([{ ...whole, to: last }], used, distance)
      if (found.length === 0) continue
      const all = later === 0 ? found : every(0, block - 1)
      return all.length > 0 ? { survivors: all, used: first } : { survivors: found, used }
    }
    const others = runs(open).flatMap(([from, to]) => every(from, to))
    return others.length === 0 ? null : { survivors: others, used: first }
  }
  return { enough, survivors }
}

function isKnown(branch: Branch): branch is Survivor {
  return branch.state !== null
}

/** Numbers of the texts that are to lie within a block: of all that are used, or else of the first of them. */
function within(texts: number, draws: number, distance: number): number {
  const span = (count: number) => (count - 1) * distance + draws
  if (span(texts) <= mostWithin) return span(texts)
  let some = texts
  while (some > 1 && span(some) > mostBegun) some--
  return span(some) <= mostWithin ? span(some) : Number.POSITIVE_INFINITY
}

/** Numbers in a row, by the first and the last of each run. */
function runs(numbers: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const sorted = [...numbers].toSorted((a, b) => a - b)
  const firsts = sorted.filter((number) => !numbers.has(number - 1))
  const lasts = sorted.filter((number) => !numbers.has(number + 1))
  return firsts.map((first, i) => [first, lasts[i]!])
}

function bitsTold(recipe: Recipe, text: string): ToldBits | null {
  const call: number[] = []
  const form: number[] = []
  const value: number[] = []
  const draws = recipe.read(text)
  if (draws === null) return null
  for (const [place, draw] of draws.entries()) {
    const { first, count, value: bits } = knownBits(draw)
    for (let i = 0; i < count && first + i < sharedBits; i++) {
      call.push(place)
      form.push(formAt(0, 63 - first - i))
      value.push(Math.floor(bits / 2 ** (count - 1 - i)) % 2)
    }
  }
  return { call: Uint32Array.from(call), form: Uint32Array.from(form), value: Uint8Array.from(value) }
}
