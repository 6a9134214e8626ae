import type { CookieKey, SubjectId } from '../cookie.ts'
import type { SeenId } from '../observation.ts'
import type { Verdict } from '../rule.ts'
import { unlessMissed } from '../unless-missed.ts'
import type { CookieFact, Exposure, Reason, SiteView } from '../view.ts'
import { addressedTokens } from './addressed-tokens.ts'

/** A session token, in a cookie or (null) in addresses alone, and where in addresses it was seen. */
export interface ExposedToken {
  readonly id: SubjectId
  readonly key: CookieKey
  readonly cookie: CookieFact | null
  readonly found: readonly Exposure[]
  /** what shows that there is such a token */
  readonly known: readonly SeenId[]
}

const inAddress = new Set<Exposure['where']>(['query', 'path', 'path-parameter', 'path-modifier', 'referer', 'fragment'])

/** Each session token with the addresses of the site, or of others, in which it stood. */
export function tokensInAddresses(view: SiteView, to: Exposure['to']): readonly ExposedToken[] {
  const seen = view.exposures.filter(({ where }) => inAddress.has(where))
  const withFound = (key: CookieKey) => ({ key, found: seen.filter((one) => one.key === key && one.to === to) })
  const knownBy = (key: CookieKey) => seen.flatMap((one) => (one.key === key ? [one.id] : []))
  const addressed = addressedTokens.filter(({ key }) => knownBy(key).length > 0)
  return [
    ...view.tokens.map((cookie) => ({ id: cookie.id, cookie, known: [cookie.storedBy], ...withFound(cookie.key) })),
    ...addressed.map(({ id, key }) => ({ id, cookie: null, known: knownBy(key).slice(0, 8), ...withFound(key) })),
  ]
}

/** @param because of the first place in which it stood */
export function judgeExposed(view: SiteView, { cookie, found, known }: ExposedToken, because: (first: Exposure) => Reason): Verdict {
  const [first] = found
  if (first === undefined) return { outcome: 'passed', evidence: known }
  const failed = { outcome: 'failed', because: because(first), evidence: found.slice(0, 8).map(({ id }) => id), fix: 'url' } as const
  if (cookie !== null) return unlessMissed(view, cookie, failed)
  // What was missed may have been a cookie with the same value, whose token it then is.
  return view.state.gaps.length === 0 ? failed : { outcome: 'cantTell', because: { id: 'missed' }, evidence: failed.evidence }
}
