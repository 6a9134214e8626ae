import type { CookieFact } from '../view.ts'

const understood = new Set(['strict', 'lax', 'none'])

/** What the Set-Cookie line that counts says of SameSite: the last attribute decides (RFC 6265bis §5.7). `unseen`: no line was seen. */
export function writtenSameSite({ header }: CookieFact): 'understood' | 'invalid' | 'absent' | 'unseen' {
  if (header === null) return 'unseen'
  const last = header.cookie.attributes.findLast(({ name }) => name.toLowerCase() === 'samesite')
  if (last === undefined) return 'absent'
  return understood.has((last.value ?? '').toLowerCase()) ? 'understood' : 'invalid'
}
