/**
 * Whether a path segment or a name looks like an identifier rather than a word, so that it is not shown: it may be a secret, and it
 * would make a place of its own out of each record. It is one, if it is
 * - a UUID, or a number of 4 digits or more,
 * - 10 letters and digits or more that change between the two four times or more,
 * - hexadecimal, 16 characters or more, with a digit,
 * - 16 characters or more with a digit, unless every piece between `-`, `_`, `.`, `~` and space is a word or a version number,
 * - 16 letters or more that change case more often than every third letter,
 * - longer than 64 characters, or an e-mail address.
 */
export function isIdentifierLike(text: string): boolean {
  if (text.length > longestWord || text.includes('@')) return true
  if (/^\d{4,}$/.test(text) || uuid.test(text)) return true
  if (/^[A-Za-z\d]{10,}$/.test(text) && changes(text, isDigit) >= 4) return true
  if (text.length < 16) return false
  if (!/\d/.test(text)) return /^[A-Za-z]+$/.test(text) && changes(text, isUpper) * 3 > text.length
  return /^[\da-f]+$/i.test(text) || !text.split(/[-_.~ ]+/).every((piece) => plainPiece.test(piece))
}

const longestWord = 64
const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i

/** `signIn`, `oauth2`, `page12`, `2fa`, `13`, or nothing. */
const plainPiece = /^(?:[A-Z]?[a-z]*(?:[A-Z][a-z]+)*\d{0,3}|[A-Z]{1,8}\d{0,3}|\d{1,3}[a-z]{0,3})$/

function changes(text: string, is: (unit: number) => boolean): number {
  let count = 0
  for (let i = 1; i < text.length; i++) if (is(text.charCodeAt(i)) !== is(text.charCodeAt(i - 1))) count++
  return count
}

function isUpper(unit: number): boolean {
  return unit < 0x61
}

function isDigit(unit: number): boolean {
  return unit < 0x3a
}
