import type { CookieIdentity, SubjectId } from '../audit/cookie.ts'
import { isSameCookie } from '../audit/http-state/stored-cookie.ts'
import type { CookieSummary, Report, SetSummary } from '../audit/report.ts'
import type { CookieClass } from '../audit/view.ts'
import type { Guard } from './which-cookie.ts'

/** What a probe must know of a cookie before it leaves it out. */
export interface Suspicion {
  /** between 0 and 1 */
  readonly probability: number
  readonly guard: Guard | null
  readonly mayChange: boolean
  /** it is recognised as a session token, by more than its shape */
  readonly isToken: boolean
  /** of the report; null where it does not know the cookie */
  readonly subject: SubjectId | null
  /** the session tokens that are one subject with it, itself among them */
  readonly set: SetSummary | null
}

/** Fewer bits than these carry no credential that a server would replace. */
const credentialBits = 32

/** These do not sign anyone in, and pages change them as they go. */
const harmless = new Set<CookieClass>(['analytics', 'advertising', 'consent', 'load-balancer', 'bot-management', 'preference', 'csrf'])

/** Judges a cookie by what the report says of it; one that the report does not know could be anything. */
export function suspicionOf(report: Report | null, cookie: CookieIdentity, isPersistent: boolean, bits: number): Suspicion {
  const known = [...(report?.tokens ?? []), ...(report?.others ?? [])].find((summary) => isSameCookie(summary, cookie))
  const kind = known?.class ?? 'unknown'
  return {
    probability: known?.probability ?? 0,
    guard: guardOf(kind, known, cookie, isPersistent, bits),
    mayChange: harmless.has(kind),
    isToken: isSessionToken(known),
    subject: known?.subject ?? null,
    set: report?.sets.find(({ members }) => known !== undefined && members.includes(known.subject)) ?? null,
  }
}

function guardOf(
  kind: CookieClass,
  known: CookieSummary | undefined,
  { name }: CookieIdentity,
  isPersistent: boolean,
  bits: number,
): Guard | null {
  if (isSessionToken(known) || harmless.has(kind)) return null
  if (kind === 'remember-me' || /refresh/i.test(name)) return 'remember-me'
  return isPersistent && bits >= credentialBits ? 'long-lived' : null
}

function isSessionToken(known: CookieSummary | undefined): boolean {
  return known?.class === 'session-token' && known.evidenceClass !== 'shape'
}
