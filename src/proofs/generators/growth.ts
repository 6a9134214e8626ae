import { type Field, growingFields } from './field.ts'
import { isProof, type Recovery } from './recovery.ts'
import type { Sample } from './sample.ts'

/** Units that clocks count in, by how many of them make a millisecond. */
const units = [
  { unit: 's', each: 0.001 },
  { unit: 'ms', each: 1 },
  { unit: 'us', each: 1000 },
  { unit: '100ns', each: 10_000 },
  { unit: 'ns', each: 1_000_000 },
] as const

const since = 1_420_070_400_000 // 2015
const until = 2_082_758_400_000 // 2036
/** A server may take so many milliseconds from the clock to the answer. */
const delay = 200

/**
 * Counters and clocks at any place of the IDs. The steps or the offset are learned of the first half, and every ID of the second has to
 * lie where they say.
 */
export function recoverGrowth({ texts: given, times }: Sample): Recovery | null {
  const { texts, bare } = padded(given)
  const fields = growingFields(texts)
  const found = fields.flatMap((field) => {
    const tries = fields.length * (units.length + 1)
    return [clock(field, texts, times, tries), counter(field, texts, times !== null, tries)].filter((recovery) => recovery !== null)
  })
  const [best = null] = found.toSorted((a, b) => worth(b) - worth(a) || b.bits - a.bits)
  return best === null ? null : { ...best, next: best.next.map(bare) }
}

/** Two ways to see the same digits: the one that tells the next ID, then the one that tells where they come from. */
function worth(recovery: Recovery): number {
  if (!isProof(recovery)) return 0
  return recovery.next.length > 0 ? 5 : (recovery.whole ? 2 : 0) + (recovery.generator === 'clock' ? 2 : 1)
}

/** Whole numbers without leading zeros, made as long as the longest. */
function padded(texts: readonly string[]): { readonly texts: readonly string[]; readonly bare: (text: string) => string } {
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 0)
  const numbers = texts.every((text) => /^(?:0|[1-9]\d{0,14})$/.test(text))
  return numbers
    ? { texts: texts.map((text) => text.padStart(longest + 1, '0')), bare: (text) => text.replace(/^0+(?=\d)/, '') }
    : { texts, bare: (text) => text }
}

function counter(field: Field, texts: readonly string[], timed: boolean, tries: number): Recovery | null {
  const { values } = field
  const half = Math.ceil(values.length / 2)
  const steps = values.slice(1).map((value, i) => value - values[i]!)
  const learned = steps.slice(0, half - 1)
  if (learned.length === 0) return null
  const least = Math.min(...learned)
  const largest = Math.max(...learned)
  const range = rangeOf(field)
  // Random IDs that somebody has sorted grow as well, and fill their range.
  if (least !== largest && !timed && fills(values, range)) return null
  const checked = steps.slice(half - 1)
  const hits = checked.filter((step) => step >= least && step <= largest).length
  const each = Math.max(0, Math.log2(range / (largest - least + 1)))
  const whole = isWhole(field, texts)
  return {
    generator: 'counter',
    args: { step: least === largest ? least : `${least}–${largest}`, digits: field.length },
    from: half,
    predicted: hits,
    bits: hits * each - (checked.length - hits) * Math.log2(checked.length + 1),
    tries,
    whole,
    next: whole && least === largest && hits === checked.length ? [written(field, texts.at(-1)!, values.at(-1)! + least)] : [],
  }
}

function clock(field: Field, texts: readonly string[], times: Sample['times'], tries: number): Recovery | null {
  const found = units.find(({ each }) => (times === null ? isEpoch(field.values, each) : keepsTime(field.values, times, each) > 0))
  if (found === undefined) return null
  const half = Math.ceil(texts.length / 2)
  const range = rangeOf(field)
  // Without times of its own the sample only shows how fast the clock went from one ID to the next.
  const window = times === null ? longestStep(field.values.slice(0, half)) * 4 : keepsTime(field.values, times, found.each) * found.each
  const hits = field.values.slice(half).filter((value, i) => times !== null || value - field.values[half + i - 1]! <= window).length
  if (times === null && fills(field.values, range)) return null
  return {
    generator: 'clock',
    args: { unit: found.unit, digits: field.length },
    from: half,
    predicted: hits,
    bits: hits * Math.max(0, Math.log2(range / Math.max(1, window))) - (texts.length - half - hits) * Math.log2(texts.length),
    tries,
    whole: isWhole(field, texts),
    next: [],
  }
}

function isEpoch(values: readonly number[], each: number): boolean {
  return values.every((value) => value / each > since && value / each < until)
}

/** The window in milliseconds around the offset, learned of the first half, that all values of the second half keep; 0 where they do not. */
function keepsTime(values: readonly number[], times: NonNullable<Sample['times']>, each: number): number {
  const offsets = values.map((value, i) => value / each - times[i]!)
  const half = Math.ceil(offsets.length / 2)
  const least = Math.min(...offsets.slice(0, half))
  const largest = Math.max(...offsets.slice(0, half))
  const room = largest - least + Math.max(delay, 1 / each)
  const went = times.at(-1)! - times[0]!
  return room < went / 2 && offsets.slice(half).every((offset) => offset > largest - room && offset < least + room) ? 2 * room : 0
}

function longestStep(values: readonly number[]): number {
  return values.reduce((longest, value, i) => (i === 0 ? longest : Math.max(longest, value - values[i - 1]!)), 1)
}

/** How many numbers the digits from the first that varies can make. */
function rangeOf({ values, radix }: Field): number {
  const least = values[0]!
  const largest = values.at(-1)!
  let range: number = radix
  while (Math.floor(least / range) !== Math.floor(largest / range)) range *= radix
  return range
}

function fills(values: readonly number[], range: number): boolean {
  const edge = range * Math.min(0.5, 16 / values.length)
  return values[0]! % range < edge && values.at(-1)! % range > range - edge
}

/** Nothing else varies. */
function isWhole({ start, length }: Field, texts: readonly string[]): boolean {
  const rest = (text: string) => `${text.slice(0, start)} ${text.slice(start + length)}`
  return texts.every((text) => rest(text) === rest(texts[0]!))
}

function written({ start, length, radix }: Field, text: string, value: number): string {
  const lower = value.toString(radix).padStart(length, '0')
  const old = text.slice(start, start + length)
  return text.slice(0, start) + (old === old.toLowerCase() ? lower : lower.toUpperCase()) + text.slice(start + length)
}
