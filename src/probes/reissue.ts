import { cookieKeyName } from '../audit/cookie.ts'
import { parseSetCookie } from '../audit/http-state/parse-set-cookie.ts'
import type { Digest } from '../audit/traits.ts'
import type { Suspect } from './sent-cookies.ts'

/** Whether an answer gives another value for a cookie that was sent, and that is not one to change as it goes. */
export function isReissued(setCookie: readonly string[], sent: readonly Suspect[], digest: (text: string) => Digest): boolean {
  return setCookie.some((line) => {
    const { received, value } = parseSetCookie(line)
    return sent.some(({ key, mayChange, digest: before }) => !mayChange && cookieKeyName(key) === received.name && digest(value) !== before)
  })
}
