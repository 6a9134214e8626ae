/**
 * What a probe does to a value before it sends it. `malformed`: it has a character that no identifier has; `altered-signature`: one
 * character in the middle of the signature is another, so that not only the spare bits of base64 change; the rest are spellings of
 * `none`, the algorithm of a JWT without a signature (RFC 7518 §3.6).
 */
export type ValueChange = 'malformed' | 'altered-signature' | Unsigned

/** Libraries that looked for `none` took the others (CVE-2015-9235 and its successors). */
export const unsignedSpellings = ['none', 'None', 'NONE', 'nOnE'] as const

type Unsigned = (typeof unsignedSpellings)[number]

/** The value with the change made, and everything else in it as it is; null where it cannot be made. */
export function changedValue(value: string, change: ValueChange | undefined): string | null {
  switch (change) {
    case undefined:
      return value
    case 'malformed':
      return withText(value, Math.floor(value.length / 2), 1, '<')
    case 'altered-signature':
      return withAlteredSignature(value)
    default:
      return unsigned(value, change)
  }
}

/** What one of the cookies holds that a value is cut into, once the whole is changed; cut as it was before. */
export function changedPiece(pieces: readonly string[], place: number, change: ValueChange | undefined): string | null {
  const changed = changedValue(pieces.join(''), change)
  const begin = pieces.slice(0, place).join('').length
  return changed?.slice(begin, place === pieces.length - 1 ? undefined : begin + (pieces[place] ?? '').length) ?? null
}

/** Shorter ones are none. */
const shortestSignature = 20

const lastPart = /(?:[.:|]|--|%3A|%7C)((?:[\w+/=-]|%2[BF]|%3D)+)"?$/i
const wholeValue = /^([\w+/=-]+)$/

/** The signature stands last, after a dot, two dashes, a colon or a bar, as it is or percent-encoded; or it is the whole value. */
function withAlteredSignature(value: string): string | null {
  const found = lastPart.exec(value) ?? wholeValue.exec(value)
  const [whole = '', signature = ''] = found ?? []
  if (found === null || signature.length < shortestSignature) return null
  const begin = found.index + whole.indexOf(signature)
  const middle = begin + Math.floor(signature.length / 2)
  const letters = [...signature.matchAll(/%[0-9a-f]{2}|[0-9a-z]/gi)].filter(([text]) => text.length === 1)
  const [nearest] = letters.map(({ index }) => begin + index).toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  return nearest === undefined ? null : withText(value, nearest, 1, value[nearest] === '0' ? '1' : '0')
}

/** Its header says that there is no signature, and there is none; what else the header says stays. */
function unsigned(value: string, spelling: Unsigned): string | null {
  const [, scheme = '', header = '', payload = ''] = /^(Bearer(?:[ +]|%20))?([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(value) ?? []
  const text = header === '' ? null : textOf(header)
  const changed = text?.replace(/("alg"\s*:\s*)"[^"]*"/, `$1"${spelling}"`) ?? null
  return changed === null || changed === text ? null : `${scheme}${base64url(changed)}.${payload}.`
}

function textOf(part: string): string | null {
  try {
    return atob(part.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return null
  }
}

function base64url(octets: string): string {
  return btoa(octets).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function withText(value: string, place: number, length: number, text: string): string {
  return value.slice(0, place) + text + value.slice(place + length)
}
