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
 *
 * The search is asked for texts from `start`, each `stride` after the one before, with `gap` numbers in between that went to others. Null where
 * there are too few texts, or no state is left.
 */
export function phaseSearch(texts: readonly string[], recipe: Recipe): (start: number, stride: number, gap: number) => Found | null {
  const { draws } = recipe
  const known: (ToldBits | null)[] = []
  const toldBy = (place: number): ToldBits | null => {
    const told = known[place]
    if (told !== undefined) return told
    const read = bitsTold(recipe, texts[place]!)
    known[place] = read
    return read
  }
  /** Places of as many texts as fix the state and a few bits more, and how many numbers of the last are needed; null where there are too few. */
  const enough = (start: number, stride: number): { readonly used: readonly number[]; readonly calls: number } | null => {
    const used: number[] = []
    let count = 0
    let calls = draws
    // Equations of neighbouring numbers overlap: where a text is one number, one text more makes the rank full.
    const wanted = unknowns + margin + (draws === 1 ? sharedBits : 0)
    for (let place = start; place < texts.length && count < wanted; place += stride) {
      const told = toldBy(place)
      if (told === null) return null
      used.push(place)
      if (count + told.value.length >= wanted) calls = told.call[wanted - count - 1]! + 1
      count += told.value.length
    }
    return count >= unknowns + margin ? { used, calls } : null
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
  return (start, stride, gap) => {
    const distance = draws + gap
    const first = enough(start, stride)
    if (first === null) return null
    const every = (from: number, to: number) => left(beginning(start, from, to), first.used, distance)
    const open = new Uint8Array(block).fill(1)
    for (let later = 0; later < mostLater && open.includes(1); later++) {
      const looked = later === 0 ? first : enough(start + later * stride, stride)
      if (looked === null) break
      const { used, calls } = looked
      const last = block - within(used.length, distance, draws, calls)
      const key = `${used[0]} ${stride} ${gap}`
      if (!cover(open, last, later * distance) || done.has(key)) continue
      done.add(key)
      const [whole] = beginning(used[0]!, 0, block - draws)
      const found = whole === undefined ? [] : left([{ ...whole, to: last }], used, distance)
      if (found.length === 0) continue
      // A phase next to the right one differs in a single number, and may be allowed as well: the texts that follow tell them apart.
      const all = every(0, block - 1)
      return all.length > 0 ? { survivors: all, used: first.used } : { survivors: found, used }
    }
    const others = runs(open).flatMap(([from, to]) => every(from, to))
    return others.length === 0 ? null : { survivors: others, used: first.used }
  }
}

/** Takes the phases off that are at most `last` so many calls later; false where none of them was open. */
function cover(open: Uint8Array, last: number, calls: number): boolean {
  let any = false
  for (let later = 0; later <= last; later++) {
    const phase = (((later - calls) % block) + block) % block
    if (open[phase] === 1) any = true
    open[phase] = 0
  }
  return any
}

function isKnown(branch: Branch): branch is Survivor {
  return branch.state !== null
}

/** Numbers of the texts that are to lie within a block: as many as are needed, or else those of the first texts. */
function within(texts: number, distance: number, draws: number, calls: number): number {
  const needed = (texts - 1) * distance + calls
  if (needed <= mostWithin) return needed
  const some = Math.max(1, Math.floor((mostBegun - draws) / distance) + 1)
  const begun = (some - 1) * distance + draws
  return begun <= mostWithin ? begun : Number.POSITIVE_INFINITY
}

/** Open phases in a row, by the first and the last of each run. */
function runs(open: Uint8Array): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (let phase = 0; phase < open.length; phase++) {
    if (open[phase] === 0) continue
    if (phase > 0 && open[phase - 1] === 1) found.at(-1)![1] = phase
    else found.push([phase, phase])
  }
  return found
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
