import type { ValueTraits } from '../traits.ts'

type Alphabet = ValueTraits['alphabet']

/** Narrowest first; symbols is what each character of it can be. */
const alphabets: readonly { readonly name: Alphabet; readonly pattern: RegExp; readonly symbols: number }[] = [
  { name: 'digits', pattern: /^\d+$/, symbols: 10 },
  { name: 'hex', pattern: /^(?:[0-9a-f]+|[0-9A-F]+)$/, symbols: 16 },
  // PHP with five bits a character, RFC 4648 §6, Crockford, ASP.NET.
  { name: 'base32', pattern: /^(?:[0-9a-v]+|[a-z2-7]+|[A-Z2-7]+|[0-9A-HJKMNP-TV-Z]+|[a-z0-5]+)$/, symbols: 32 },
  // That a long text holds no digit may be chance.
  { name: 'letters', pattern: /^(?:[a-z]{16,}|[A-Z]{16,})$/, symbols: 32 },
  { name: 'letters', pattern: /^[A-Za-z]{16,}$/, symbols: 62 },
  { name: 'letters', pattern: /^(?:[a-z]+|[A-Z]+)$/, symbols: 26 },
  { name: 'letters', pattern: /^[A-Za-z]+$/, symbols: 52 },
  { name: 'alphanumeric', pattern: /^(?:[a-z0-9]+|[A-Z0-9]+)$/, symbols: 36 },
  { name: 'alphanumeric', pattern: /^[A-Za-z0-9]+$/, symbols: 62 },
  { name: 'base64', pattern: /^(?:[A-Za-z0-9+/]+={0,2}|[A-Za-z0-9_-]+={0,2}|[A-Za-z0-9,-]+)$/, symbols: 64 },
  { name: 'printable', pattern: /^[\x20-\x7e]*$/, symbols: 95 },
]

/** The narrowest alphabet that covers a text, and how many symbols each of its characters may be. */
export function alphabetOf(text: string): { readonly name: Alphabet; readonly symbols: number } {
  const lettersOnly = /^(?:[a-z]+|[A-Z]+)$/.test(text)
  const found = alphabets.find(({ name, pattern }) => pattern.test(text) && !(lettersOnly && name === 'base32'))
  return found === undefined ? { name: 'other', symbols: 256 } : { name: found.name, symbols: found.symbols }
}

/** The length of the longest run of ASCII letters and digits. */
export function longestRun(text: string): number {
  let longest = 0
  let run = 0
  for (const character of text) {
    run = /[A-Za-z0-9]/.test(character) ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}
