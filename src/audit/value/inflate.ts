/**
 * What a raw deflate stream holds (RFC 1951), at most `bound` octets of it: a stream that is cut, broken or a bomb gives what came before.
 * Our own, because a library reads to the end of a bomb, and throws the beginning of a cut stream away.
 */
export function inflated(octets: Uint8Array, bound: number): Uint8Array {
  const stream: Stream = { octets, at: 0, held: 0, bits: 0, out: new Uint8Array(bound), end: 0 }
  let last = 0
  while (last === 0 && block(stream)) last = stream.last ?? 1
  return stream.out.subarray(0, stream.end)
}

/** Where reading and writing stand. Bits that were read ahead are `held`, the next one lowest. */
interface Stream {
  readonly octets: Uint8Array
  at: number
  held: number
  bits: number
  readonly out: Uint8Array
  end: number
  /** the block that was read says that it is the last */
  last?: number
}

/** Less than any bits: the stream is at its end, or no code of it. */
const ended = -1

/** The next bits as a number, or `ended`. */
function take(stream: Stream, count: number): number {
  while (stream.bits < count) {
    const octet = stream.octets[stream.at++]
    if (octet === undefined) return ended
    stream.held |= octet << stream.bits
    stream.bits += 8
  }
  const taken = stream.held & ((1 << count) - 1)
  stream.held >>>= count
  stream.bits -= count
  return taken
}

/** Reads one block (§3.2.3); false where nothing can follow. */
function block(stream: Stream): boolean {
  stream.last = take(stream, 1)
  const kind = take(stream, 2)
  if (kind === 0) return stored(stream)
  if (kind === 1) return compressed(stream, fixedLiterals, fixedDistances)
  const codes = kind === 2 ? dynamicCodes(stream) : null
  return codes !== null && compressed(stream, codes.literals, codes.distances)
}

/** §3.2.4: length, its complement, and the octets as they are. */
function stored(stream: Stream): boolean {
  stream.at -= Math.floor(stream.bits / 8)
  stream.held = 0
  stream.bits = 0
  const [low = 0, high = 0] = stream.octets.subarray(stream.at, stream.at + 2)
  const from = stream.at + 4
  const there = stream.octets.subarray(from, from + Math.min(low | (high << 8), stream.out.length - stream.end))
  stream.out.set(there, stream.end)
  stream.end += there.length
  stream.at = from + (low | (high << 8))
  return stream.at < stream.octets.length && stream.end < stream.out.length
}

/** How many codes there are of each length, and the symbols in the order of their codes (§3.2.2). */
interface Codes {
  readonly counts: readonly number[]
  readonly symbols: readonly number[]
}

const lengthsOfCodes = Array.from({ length: 16 }, (_, length) => length)

function codesOf(lengths: readonly number[]): Codes {
  const ofLength = lengthsOfCodes.map((asked) => lengths.flatMap((length, symbol) => (length === asked && length > 0 ? [symbol] : [])))
  return { counts: ofLength.map(({ length }) => length), symbols: ofLength.flat() }
}

const fixedLiterals = codesOf(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)))
const fixedDistances = codesOf(Array.from({ length: 30 }, () => 5))

/** The symbol of the next code, or `ended`. Codes of one length are consecutive numbers, so counting tells how far one is in. */
function symbol(stream: Stream, { counts, symbols }: Codes): number {
  let code = 0
  let first = 0
  let index = 0
  for (let length = 1; length < counts.length; length++) {
    const bit = take(stream, 1)
    if (bit === ended) return ended
    code |= bit
    const count = counts[length] ?? 0
    if (code - count < first) return symbols[index + code - first] ?? ended
    index += count
    first = (first + count) << 1
    code <<= 1
  }
  return ended
}

/** In which order the lengths of the code lengths' codes stand (§3.2.7). */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

function dynamicCodes(stream: Stream): { readonly literals: Codes; readonly distances: Codes } | null {
  const [literals, distances, known] = [take(stream, 5) + 257, take(stream, 5) + 1, take(stream, 4) + 4]
  const ofLengths = Array.from({ length: 19 }, () => 0)
  for (const place of lengthOrder.slice(0, known)) ofLengths[place] = Math.max(0, take(stream, 3))
  const codes = codesOf(ofLengths)
  const lengths: number[] = []
  while (lengths.length < literals + distances) {
    const found = symbol(stream, codes)
    if (found === ended) return null
    if (found < 16) lengths.push(found)
    else {
      const [repeated, least, bits] = found === 16 ? [lengths.at(-1) ?? 0, 3, 2] : found === 17 ? [0, 3, 3] : [0, 11, 7]
      for (let left = least + take(stream, bits); left > 0; left--) lengths.push(repeated)
    }
  }
  return { literals: codesOf(lengths.slice(0, literals)), distances: codesOf(lengths.slice(literals, literals + distances)) }
}

/** §3.2.5: what a length or distance begins at, and how many bits more tell it; 258 has a code of its own. */
function steps(count: number, first: number, doubledEvery: number, plainFirst: number): readonly (readonly [base: number, bits: number])[] {
  let base = first
  return Array.from({ length: count }, (_, i) => {
    const bits = i < plainFirst ? 0 : Math.floor((i - plainFirst) / doubledEvery) + 1
    const step = [base, bits] as const
    base += 1 << bits
    return step
  })
}

const lengthSteps = [...steps(28, 3, 4, 8), [258, 0] as const]
const distanceSteps = steps(30, 1, 2, 4)

/** Literals, and copies of what was written before; false where nothing can follow. */
function compressed(stream: Stream, literals: Codes, distances: Codes): boolean {
  while (stream.end < stream.out.length) {
    const found = symbol(stream, literals)
    if (found === 256) return true
    if (found === ended) return false
    if (found < 256) stream.out[stream.end++] = found
    else if (!copied(stream, lengthSteps[found - 257], distances)) return false
  }
  return false
}

function copied(stream: Stream, length: readonly [base: number, bits: number] | undefined, distances: Codes): boolean {
  if (length === undefined) return false
  const count = length[0] + take(stream, length[1])
  const distance = distanceSteps[symbol(stream, distances)]
  if (distance === undefined) return false
  const back = distance[0] + take(stream, distance[1])
  if (back > stream.end) return false
  const end = Math.min(stream.end + count, stream.out.length)
  for (; stream.end < end; stream.end++) stream.out[stream.end] = stream.out[stream.end - back] ?? 0
  return true
}
