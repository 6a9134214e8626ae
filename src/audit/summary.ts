import { type CookieKey, cookieKeyName } from './cookie.ts'
import { linesFor, originOf, requestsWith } from './facts/cookie-traffic.ts'
import { timeout, timeoutsOf } from './facts/timeouts.ts'
import type { ProbeId } from './probe.ts'
import type { CookieSummary, EventSummary, ProbeSummary, SessionLimits, TokenSummary } from './report.ts'
import type { SeenProbe } from './site.ts'
import type { Digest } from './traits.ts'
import type { CookieFact, Journey, SiteView } from './view.ts'

/** A cookie as pages and exports show it: nothing of its value. */
export function cookieSummary(cookie: CookieFact): CookieSummary {
  const { id: subject, class: kind, evidenceClass, probability, reasons, present, attributes, framework } = cookie
  const { name, domain, hostOnly, path, partition } = cookie.cookie
  return {
    subject,
    name,
    domain,
    hostOnly,
    path,
    partition,
    class: kind,
    evidenceClass,
    probability,
    reasons,
    present,
    attributes,
    framework,
  }
}

/** A session token with its score, the strip of its life and where it went. */
export function tokenSummary(view: SiteView, token: CookieFact, score: number): TokenSummary {
  const { length, bits, formats } = token.traits
  const origins = (list: readonly string[]) => [...new Set(list)].toSorted().slice(0, 16)
  return {
    ...cookieSummary(token),
    score,
    length,
    bits,
    formats,
    generations: strip(token),
    setBy: origins(linesFor(view, token).map(({ exchange }) => originOf(exchange))),
    sentTo: origins(requestsWith(view, token).map(originOf)),
  }
}

/** Equal letters are equal values, in order of first appearance: enough to see change, and nothing of a digest. */
function strip({ generations }: CookieFact): TokenSummary['generations'] {
  const seen: Digest[] = []
  return generations.map(({ from, until, traits }) => {
    if (!seen.includes(traits.digest)) seen.push(traits.digest)
    return { from, until, mark: letter(seen.indexOf(traits.digest)) }
  })
}

/** a, b, …, z, a1, b1, … */
function letter(index: number): string {
  const round = Math.floor(index / 26)
  return String.fromCharCode(97 + (index % 26)) + (round === 0 ? '' : round)
}

export function eventSummary({ id, kind, answer, at, signals, reasons, effect, attempt }: Journey): EventSummary {
  const hop = attempt?.hop ?? null
  return { subject: id, kind, answer, at, method: hop?.method ?? null, path: hop?.place.path ?? null, signals, reasons, effect }
}

/** @param all those of the site, oldest first: what one measured is read with what others of its kind did before */
export function probeSummary(seen: SeenProbe, all: readonly SeenProbe[]): ProbeSummary {
  const { probe, at, host, outcome, why, cookies, sets, unneeded, sent, measured } = seen
  const names = (places: readonly number[]) => places.flatMap((place) => nameOf(cookies[place]))
  return {
    probe,
    at,
    host,
    outcome,
    why,
    sets: sets.map(names),
    unneeded: names(unneeded),
    sent: sent.map(names),
    limits: limitsOf(seen, all),
    collected: probe === collectIds ? (measured?.[0] ?? 0) : null,
  }
}

/** The probe whose one measure is a number of IDs. */
const collectIds: ProbeId = 'collect-ids'

function limitsOf(seen: SeenProbe, all: readonly SeenProbe[]): SessionLimits | null {
  if (seen.probe !== timeout) return null
  const alike = all.slice(0, all.indexOf(seen) + 1).filter(({ probe, host }) => probe === timeout && host === seen.host)
  const timeouts = seen.measured === undefined ? null : timeoutsOf(alike)
  return timeouts === null ? null : { idle: timeouts.idle, age: timeouts.age, either: timeouts.either }
}

function nameOf(key: CookieKey | undefined): readonly string[] {
  return key === undefined ? [] : [cookieKeyName(key)]
}
