import { effectiveAttributes } from '../http-state/effective-attributes.ts'
import type { CookieFact } from '../view.ts'

/** What the Set-Cookie line that counts says of SameSite: the last attribute decides (RFC 6265bis §5.7). `unseen`: no line was seen. */
export function writtenSameSite({ header }: CookieFact): 'understood' | 'invalid' | 'absent' | 'unseen' {
  return header === null ? 'unseen' : effectiveAttributes(header.cookie).sameSiteGiven
}
