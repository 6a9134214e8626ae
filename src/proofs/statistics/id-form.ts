import type { IdForm } from '../../audit/id-report.ts'

/** IDs of the commonest length as numbers of symbols, without what is the same in all of them. */
export interface Columns {
  /** how many IDs are looked at */
  readonly count: number
  /** places of them among all IDs */
  readonly chosen: readonly number[]
  readonly positions: readonly Column[]
  /** what stands in the IDs altogether, in the order of the alphabet */
  readonly symbols: readonly string[]
}

export interface Column {
  /** character of the ID, from 0 */
  readonly place: number
  /** number of the symbol, by ID */
  readonly values: Uint8Array
  /** symbols that can stand here */
  readonly size: number
  /** fewer than elsewhere: the end of an encoding, or the version of a UUID */
  readonly restricted: boolean
  /** the first digit of a number is not uniform where the radix is no power of two */
  readonly leading: boolean
}

const orders = [
  '0123456789',
  '0123456789abcdef',
  '0123456789ABCDEF',
  'abcdefghijklmnopqrstuvwxyz234567',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  '0123456789abcdefghijklmnopqrstuv',
  '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
  'abcdefghijklmnopqrstuvwxyz012345',
  '0123456789abcdefghijklmnopqrstuvwxyz',
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789,-',
]

/** With a chance below this the symbols that were not seen are not there. */
const absent = Math.log(1e-12)
const mostSymbols = 96

/** Null where nothing varies, or more symbols stand in the IDs than text has. */
export function columnsOf(texts: readonly string[]): Columns | null {
  const length = commonest(texts.map((text) => text.length))
  const chosen = texts.flatMap((text, i) => (text.length === length ? [i] : []))
  const same = chosen.map((i) => texts[i]!)
  const first = same[0] ?? ''
  const places = Array.from({ length }, (_, place) => place).filter((place) => same.some((text) => text[place] !== first[place]))
  const seen = new Set<string>()
  for (const text of same) for (const place of places) seen.add(text[place]!)
  if (places.length === 0 || seen.size > mostSymbols) return null
  const order = orders.find((symbols) => [...seen].every((symbol) => symbols.includes(symbol)))
  const all = order === undefined ? [...seen].toSorted() : [...order]
  const known = allSeen(seen.size, all.length, same.length * places.length) ? all.filter((symbol) => seen.has(symbol)) : all
  const symbols = order === undefined || known.length < all.length ? known : all
  const numbers = new Map(symbols.map((symbol, number) => [symbol, number]))
  const power = (symbols.length & (symbols.length - 1)) === 0
  const positions = places.map((place, i) => {
    const values = Uint8Array.from(same, (text) => numbers.get(text[place]!)!)
    const here = new Set(values).size
    const restricted = here < symbols.length && allSeen(here, symbols.length, same.length)
    return { place, values, size: restricted ? here : symbols.length, restricted, leading: i === 0 && !power }
  })
  return { count: same.length, chosen, positions, symbols }
}

/** Had there been `size` symbols, a set of `seen` of them would hardly hold all that came. */
function allSeen(seen: number, size: number, draws: number): boolean {
  if (seen === size) return true
  let choices = 0
  for (let i = 0; i < seen; i++) choices += Math.log((size - i) / (seen - i))
  return choices + draws * Math.log(seen / size) < absent
}

export function formOf(texts: readonly string[], columns: Columns | null): IdForm {
  const lengths = texts.map((text) => text.length)
  const least = lengths.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  return {
    shortest: texts.length === 0 ? 0 : least,
    longest: lengths.reduce((a, b) => Math.max(a, b), 0),
    varying: columns?.positions.length ?? 0,
    bits: columns?.positions.reduce((sum, { size }) => sum + Math.log2(size), 0) ?? 0,
  }
}

function commonest(lengths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1)
  let best = 0
  for (const [length, count] of counts) if (count > (counts.get(best) ?? 0)) best = length
  return best
}
