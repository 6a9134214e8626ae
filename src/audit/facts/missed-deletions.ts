import { domainMatches } from '../http-state/domain-match.ts'
import { storeCookie } from '../http-state/storage-model.ts'
import type { SeenId } from '../observation.ts'
import type { Exchange, SeenLine } from '../site.ts'
import { hasValue } from '../traits.ts'
import type { CookieFact, Journey, SiteView } from '../view.ts'
import { succeeded } from './happening.ts'
import { isDeletion, jarDelay } from './story.ts'

/** What the answers of a logout did to delete one credential. */
export interface DeletionAttempt {
  readonly cookie: CookieFact
  /** the scope that was deleted instead; null where the right one was */
  readonly other: string | null
  /** the scope that the cookie has */
  readonly scope: string
  readonly evidence: readonly SeenId[]
}

/** Credentials that a logout set out to delete, each with the scope that its Set-Cookie line names (RFC 6265bis §5.7 step 23). */
export function deletionAttempts(view: SiteView): readonly DeletionAttempt[] {
  const logouts = view.journeys.filter(succeeded('logout'))
  return view.credentials.flatMap((cookie) => logouts.flatMap((logout) => deletionAttempt(view, logout, cookie) ?? []).slice(-1))
}

function deletionAttempt(view: SiteView, logout: Journey, cookie: CookieFact): DeletionAttempt | null {
  const answers = answersOf(view, logout).filter(({ hop }) => canReach(hop.place.host, cookie.cookie))
  const lines = answers.flatMap((exchange) =>
    exchange.lines
      .filter((line) => line.cookie.name === cookie.cookie.name && isTakingAway(line))
      .map((line) => ({ line, identity: identityOf(exchange, line) })),
  )
  const stayed = cookie.generations.find(({ from, until }) => from < logout.at && (until === null || until > logout.until + 2 * jarDelay))
  const [first] = lines
  if (first === undefined) return null
  const scope = scopeOf(cookie.cookie)
  const missed = lines.find(({ identity }) => identity !== null && identity !== scope)
  const hit = lines.some(({ identity }) => identity === null || identity === scope)
  if (hit || stayed === undefined || missed === undefined) return { cookie, scope, other: null, evidence: [first.line.id] }
  return { cookie, scope, other: missed.identity, evidence: [stayed.id, missed.line.id] }
}

/** The answers from the submission of the logout to where it led. */
export function answersOf({ state }: SiteView, { at, until }: Journey): readonly Exchange[] {
  return state.exchanges.filter((exchange) => exchange.site === state.site && exchange.at >= at && exchange.at <= until)
}

/** What a host says of a name is never about the cookie of another host that it does not get. */
function canReach(host: string, { domain, hostOnly }: CookieFact['cookie']): boolean {
  return host === domain || (!hostOnly && domainMatches(host, domain))
}

/** It deletes, or empties. */
function isTakingAway(line: SeenLine): boolean {
  return isDeletion(line) || !hasValue(line.traits)
}

/** The scope that a line speaks of; null where the browser refuses it. */
function identityOf({ hop }: Exchange, line: SeenLine): string | null {
  const { scheme, host, path } = hop.place
  const context = { scheme, host, path, at: line.at, existing: [], crossSite: false, topLevelNavigation: true, topLevelSite: null }
  const outcome = storeCookie(line.cookie, context, 'chromium')
  return outcome.outcome === 'refused' ? null : scopeOf(outcome.cookie)
}

export function scopeOf({ domain, hostOnly, path }: CookieFact['cookie']): string {
  return `${hostOnly ? '' : '.'}${domain}${path}`
}
