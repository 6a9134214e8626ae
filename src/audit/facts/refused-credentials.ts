import type { SubjectId } from '../cookie.ts'
import { frameworkOf } from '../frameworks/frameworks.ts'
import { knownName } from '../frameworks/known-names.ts'
import { nameHints } from '../frameworks/name-hints.ts'
import type { RefusalReason } from '../http-state/refusal.ts'
import type { SeenLine } from '../site.ts'
import type { ValueTraits } from '../traits.ts'
import type { CookieClass, Refusal, SiteView } from '../view.ts'

/** Fewer bits than this carry no login. */
const carrierBits = 64

/** Why browsers refuse a Set-Cookie line, in words, by the names of the storage model (RFC 6265bis §5.6, §5.7). */
export const refusalWords: Readonly<Record<RefusalReason, string>> = {
  empty: 'It has neither name nor value.',
  nameless: 'It has no name.',
  'control-character': 'The line holds a control character.',
  'too-large': 'Name and value have {octets} bytes together, {over} more than the 4096 that browsers take.',
  'domain-mismatch': 'Its Domain is not {host} or a parent of it.',
  'domain-public-suffix': 'Its Domain is one under which anybody can register a site.',
  'domain-invalid': 'Its Domain is not a host name: no scheme, port or path belongs there.',
  'secure-over-http': 'It asks for Secure, and the answer came over plain HTTP.',
  'samesite-none-without-secure': 'It asks for SameSite=None without Secure.',
  'partitioned-without-secure': 'It asks for Partitioned without Secure.',
  'prefix-secure': 'Its name begins with __Secure-, which needs Secure and https.',
  'prefix-host': 'Its name begins with __Host-, which needs Secure, https, Path=/ and no Domain.',
  'prefix-http': 'Its name begins with __Http-, which needs Secure and HttpOnly.',
  'prefix-host-http': 'Its name begins with __Host-Http-, which needs Secure, HttpOnly, Path=/ and no Domain.',
  'cross-site-samesite': 'It asks for SameSite, and the answer belongs to a request of another site.',
  'secure-cookie-left-alone': 'The answer came over plain HTTP, and a Secure cookie of that name is there already.',
  'http-only-from-script': 'A script asked for HttpOnly.',
  'http-only-left-alone': 'A script wrote it, and an HttpOnly cookie of that name is there already.',
  'third-party-blocked': 'The browser is set to refuse third-party cookies.',
  'nameless-prefix': 'It has no name, and its value begins like a cookie name prefix.',
}

/** A Set-Cookie line that carried the session, or would have. */
export interface CredentialLine {
  readonly id: SubjectId
  readonly line: SeenLine
  /** null where the browser stored it */
  readonly refusal: Refusal | null
  /** refused once, and stored all the same by a later line: the session is none the worse */
  readonly storedLater: boolean
}

/** The newest refused line of each cookie that would have carried the session, and the lines of those that do. */
export function credentialLines(view: SiteView): readonly CredentialLine[] {
  const refused = refusedCredentials(view)
  const newest = refused.filter(({ id }, i) => refused.findLastIndex((other) => other.id === id) === i)
  const ids = new Set(newest.map(({ id }) => id))
  const stored = view.credentials.flatMap(({ id, header }) =>
    header === null || ids.has(id) ? [] : [{ id, line: header, refusal: null, storedLater: false }],
  )
  return [
    ...newest.map((refusal) => ({ id: refusal.id, line: refusal.line, refusal, storedLater: isStoredLater(view, refusal) })),
    ...stored,
  ]
}

function isStoredLater(view: SiteView, { line }: Refusal): boolean {
  return view.credentials.some(
    ({ cookie, generations }) => cookie.name === line.cookie.name && generations.some(({ from }) => from >= line.at),
  )
}

/** By the token's own name, a known session name, or a value at a login that could carry it. */
function refusedCredentials(view: SiteView): readonly Refusal[] {
  const names = new Set(view.credentials.map(({ cookie }) => cookie.name))
  return view.refusals.filter((refusal) => {
    if (names.has(refusal.line.cookie.name)) return true
    const { cookie, traits } = refusal.line
    return canCarry(cookie.name, traits) && (isNamedLikeOne(cookie.name, traits) || isOfLogin(view, refusal))
  })
}

/** A value that can carry a login under a name that says nothing else. */
export function canCarry(name: string, traits: ValueTraits): boolean {
  const kind = classByName(name, traits)
  const hints = nameHints(name)
  const other = kind !== null && kind !== 'session-token' && kind !== 'remember-me' && kind !== 'unknown'
  return !other && !hints.csrf && !hints.analytics && !hints.preference && (traits.bits >= carrierBits || traits.selfContained)
}

export function isNamedLikeOne(name: string, traits: ValueTraits): boolean {
  const hints = nameHints(name)
  return classByName(name, traits) === 'session-token' || hints.session || hints.auth
}

function classByName(name: string, traits: ValueTraits): CookieClass | null {
  return frameworkOf(name, traits)?.framework.class ?? knownName(name, traits)?.class ?? null
}

function isOfLogin(view: SiteView, { line }: Refusal): boolean {
  return view.journeys.some(({ kind, answer, at, until }) => kind === 'login' && answer !== 'no' && line.at >= at && line.at <= until)
}
