import { fromBase64 } from '../../audit/value/base64.ts'
import { fromHex } from '../../audit/value/hex.ts'
import { utf8 } from '../../audit/value/utf8.ts'

/** A secret to try, and where it stands: the line tells it, and the secret itself is never shown. */
export interface Candidate {
  readonly line: number
  readonly secret: Uint8Array
}

/**
 * The secrets of a list, one a line, in the order in which they are likely: each as UTF-8; after `hex:` or `base64:`, and where the line
 * looks like a key in hexadecimal or base64, the octets behind it.
 */
export function* candidatesOf(lines: Iterable<string>): Generator<Candidate> {
  let line = 0
  for (const text of lines) for (const secret of spellings(text, ++line)) yield secret
}

/** Every line with a line feed behind it, as `echo` leaves it in a file that is read whole. */
export function* withLineFeeds(lines: Iterable<string>): Generator<Candidate> {
  let line = 0
  for (const text of lines) yield { line: ++line, secret: utf8(`${text}\n`) }
}

function spellings(text: string, line: number): readonly Candidate[] {
  const [, prefix, rest = ''] = /^(hex|base64):(.+)$/.exec(text) ?? []
  const behind = prefix === 'hex' ? fromHex(rest) : prefix === 'base64' ? fromBase64(rest) : keyBehind(text)
  return [utf8(text), ...(behind === null ? [] : [behind])].map((secret) => ({ line, secret }))
}

/** Keys are 16 octets and more, and few words are that long. */
function keyBehind(text: string): Uint8Array | null {
  if (text.length < 22) return null
  const octets = fromHex(text) ?? fromBase64(text)
  return octets !== null && octets.length % 8 === 0 ? octets : null
}
