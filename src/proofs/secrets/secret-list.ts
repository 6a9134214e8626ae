import { fromBase64 } from '../../audit/value/base64.ts'
import { fromHex } from '../../audit/value/hex.ts'
import { latin1Text, utf8 } from '../../audit/value/utf8.ts'

/** A secret to try, and where it stands: the line tells it, and the secret itself is never shown. */
export interface Candidate {
  readonly line: number
  readonly secret: Uint8Array
}

/** A line of a list: text, or its octets as they stand in a file, which need not be UTF-8. */
export type ListLine = string | Uint8Array

/**
 * The secrets of a list, one a line, in the order in which they are likely: each as its octets; after `hex:` or `base64:`, and where the
 * line looks like a key in hexadecimal or base64, the octets behind it.
 */
export function* candidatesOf(lines: Iterable<ListLine>): Generator<Candidate> {
  let line = 0
  for (const each of lines) yield* spellings(each, ++line)
}

/** Every line with a line feed behind it, as `echo` leaves it in a file that is read whole. */
export function* withLineFeeds(lines: Iterable<ListLine>): Generator<Candidate> {
  let line = 0
  for (const each of lines) {
    const octets = octetsOf(each)
    const secret = new Uint8Array(octets.length + 1)
    secret.set(octets)
    secret[octets.length] = lineFeed
    yield { line: ++line, secret }
  }
}

/** The lines of a file, each cut out when it is asked for: a million of them take no more room than the file. A byte order mark is none. */
export function linesIn(octets: Uint8Array): Iterable<Uint8Array> {
  return {
    *[Symbol.iterator]() {
      let from = octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf ? 3 : 0
      while (from < octets.length) {
        const found = octets.indexOf(lineFeed, from)
        const end = found === -1 ? octets.length : found
        yield octets.subarray(from, end > from && octets[end - 1] === carriageReturn ? end - 1 : end)
        from = end + 1
      }
    },
  }
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

function octetsOf(line: ListLine): Uint8Array {
  return typeof line === 'string' ? utf8(line) : line
}

function* spellings(each: ListLine, line: number): Generator<Candidate> {
  yield { line, secret: octetsOf(each) }
  const text = each.length < shortestSpelled ? '' : typeof each === 'string' ? each : latin1Text(each)
  const [, prefix, rest = ''] = /^(hex|base64):(.+)$/.exec(text) ?? []
  const behind = prefix === 'hex' ? fromHex(rest) : prefix === 'base64' ? fromBase64(rest) : keyBehind(text)
  if (behind !== null) yield { line, secret: behind }
}

/** `hex:` and one octet. */
const shortestSpelled = 6

/** Keys are 16 octets and more, and few words are that long. */
function keyBehind(text: string): Uint8Array | null {
  if (text.length < 22) return null
  const octets = fromHex(text) ?? fromBase64(text)
  return octets !== null && octets.length % 8 === 0 ? octets : null
}
