import type { EpochMilliseconds } from '../time.ts'
import type { Meaning, ValueKind, ValueTraits } from '../traits.ts'
import { alphabetOf } from './alphabet.ts'
import { meaningsOfText } from './meanings.ts'
import { isPlaceholder } from './placeholder.ts'
import { digestedInput, type SmallInput } from './small-inputs.ts'
import { sortableIdentifier } from './sortable-identifier.ts'
import { timeAsIdentifier } from './timed-identifier.ts'

/** What a text is that no format opens. */
export interface Identifier {
  readonly kind: ValueKind
  readonly formats: readonly string[]
  readonly alphabet: ValueTraits['alphabet']
  /** upper bound: length times the bits of the alphabet, less what the form gives away */
  readonly bits: number
  readonly meanings: readonly Meaning[]
  /** seconds since 1970, where a time stands in it */
  readonly issuedAt: number | null
  /** what it is put together of, with separators between */
  readonly pieces?: readonly string[]
}

const meaningOf: Readonly<Record<SmallInput['what'], Meaning>> = {
  integer: 'counter',
  word: 'user-name',
  address: 'ip-address',
  time: 'time',
}

/** Words count as picked from a dictionary of a hundred thousand. */
const bitsOfWord = Math.log2(100_000)

/** The kind of an unwrapped text and the most that somebody else cannot know of it. `issued` tells times inside it from chance. */
export function identifier(text: string, issued: EpochMilliseconds | null): Identifier {
  const { name, symbols } = alphabetOf(text)
  const whole = text.length * Math.log2(symbols)
  const meanings = meaningsOfText(text)
  const about = (kind: ValueKind, bits: number, more: readonly Meaning[] = [], formats: readonly string[] = []): Identifier => ({
    kind,
    bits,
    formats,
    alphabet: name,
    meanings: [...meanings, ...more],
    issuedAt: null,
  })
  if (text === '') return about('empty', 0)
  if (isPlaceholder(text)) return about('placeholder', 0)
  if (/^(?:https?|wss?):\/\/|^\/[\w/.-]*$/.test(text)) return about('url', 0)
  const timed = timeAsIdentifier(text, issued) ?? sortableIdentifier(text, issued)
  if (timed !== null) return { ...about(timed.kind, timed.bits, timed.meanings, timed.formats), issuedAt: timed.issuedAt }
  if (/^-?\d{1,15}(?:\.\d+)?$/.test(text)) return about('number', whole)
  if (meanings.length > 0) return about('text', Math.min(whole, bitsOfWord))
  const small = digestedInput(text, issued)
  if (small !== null) return about('opaque', small.bits, [meaningOf[small.what]], ['digest-of-small-input'])
  const count = wordCount(text)
  if (count > 0) return about(count === 1 || !/\s/.test(text) ? 'word' : 'text', Math.min(whole, count * bitsOfWord))
  if (/\s|[^\x20-\x7e]/.test(text)) return about('text', whole)
  const pieces = narrowPieces(text)
  if (pieces !== null) return { ...inPieces(pieces, issued), alphabet: name, meanings }
  // nanoid's own length, which base64 of no octets has.
  return about('opaque', repeated(text) ?? whole, [], /^[\w-]{21}$/.test(text) && name === 'base64' ? ['nanoid'] : [])
}

/** Number of plain words that make up the text, or 0 where it is more than words. */
function wordCount(text: string): number {
  if (text.length > 200) return 0
  const words = text.split(/[\s_.,;:/-]+/)
  return words.every((word) => /^(?:[A-Z]?[a-z]{1,13}|[A-Z]{1,6}|\d{1,3})$/.test(word)) && words.some((word) => /[a-z]/i.test(word))
    ? words.length
    : 0
}

/** Very few different characters are a short description, whatever the length. */
function repeated(text: string): number | null {
  const distinct = new Set(text).size
  return text.length >= 12 && distinct <= 3 ? text.length * Math.log2(Math.max(distinct, 1.1)) : null
}

/**
 * The parts of a text that is put together with separators: `sess-00001002`, `<time>-<process>`. Only where each part is narrow (digits,
 * hexadecimal, a short word): base64url has `-` and `_` of its own.
 */
function narrowPieces(text: string): readonly string[] | null {
  const pieces = text.split(/[-_.:|~,;!]/).filter((piece) => piece !== '')
  const narrow = pieces.every((piece) => /^(?:\d+|[0-9a-f]+|[0-9A-F]+|(?:[A-Z]?[a-z]{1,5}|[A-Z]{1,6})\d{0,2})$/.test(piece))
  const letters = text.replace(/[^g-zG-Z]/g, '').length
  const separated = pieces.join('').length < text.length && pieces.length <= 8 && pieces.some((piece) => /\d/.test(piece))
  return separated && narrow && 2 * letters <= text.length ? pieces : null
}

function inPieces(
  pieces: readonly string[],
  issued: EpochMilliseconds | null,
): Pick<Identifier, 'kind' | 'bits' | 'formats' | 'issuedAt' | 'pieces'> {
  let bits = 0
  let issuedAt: number | null = null
  for (const piece of pieces) {
    const timed = timeAsIdentifier(piece, issued)
    issuedAt ??= timed?.issuedAt ?? null
    bits += timed?.bits ?? (/^[A-Za-z]{1,6}$/.test(piece) ? 0 : piece.length * Math.log2(alphabetOf(piece).symbols))
  }
  return { kind: 'opaque', bits, formats: ['pieces'], issuedAt, pieces }
}
