import type { Gap } from '../observation.ts'
import type { CookieHistory, Generation, SiteState } from '../site.ts'
import { journeyWindow } from './attempts.ts'
import type { Happening } from './journeys.ts'
import { after, isOk, type Story } from './story.ts'

/** Nothing was missed in a span of time. */
export function isWhole(state: SiteState, from: number, until: number): boolean {
  return !state.gaps.some((gap) => gap.from <= until && gap.until >= from)
}

/**
 * A journey is whole, or what was missed came after it and was made good: the same value was accepted again after the gap, on a
 * page that a signed-in user sees. No loss ever turns another verdict into a failure.
 */
export function wasJudgedAgain(story: Story, happening: Happening, history: CookieHistory, kept: Generation): boolean {
  const { state } = story
  if (!isWhole(state, happening.at, happening.until)) return false
  const later = state.gaps.filter((gap) => gap.from > happening.until && gap.from - happening.until <= journeyWindow)
  return later.every((gap) => isMadeGood(story, gap, history, kept))
}

function isMadeGood(story: Story, gap: Gap, history: CookieHistory, kept: Generation): boolean {
  const page = story.state.pages.some(({ at, logoutControl, passwordInput }) => at > gap.until && logoutControl && !passwordInput)
  const sent = after(story, gap.until).some(
    (exchange) =>
      isOk(exchange) &&
      exchange.sent?.cookies.some(({ name, identity }) => name === history.cookie.name && identity === kept.traits.identity),
  )
  return page && sent && story.state.scans.some(({ at }) => at >= gap.until)
}

/** What is known of the cookie is older than the last thing that may have been missed. */
export function isStale(state: SiteState, generation: Generation): boolean {
  return state.gaps.some((gap) => gap.until >= generation.confirmed && !state.scans.some(({ at }) => at >= gap.until))
}

/** Something was missed, and it shows: a cookie was sent that nothing had stored, or one appeared that no header set. */
export function isIncomplete(story: Story): boolean {
  const { gaps, cookies } = story.state
  if (gaps.length === 0) return false
  const stored = new Map<string, Set<string>>()
  for (const { cookie, generations } of cookies.values()) {
    const digests = stored.get(cookie.name) ?? new Set()
    for (const { traits } of generations) digests.add(traits.digest)
    stored.set(cookie.name, digests)
  }
  const unknown = story.exchanges.some(({ sent }) => sent?.cookies.some(({ name, digest }) => !stored.get(name)?.has(digest)))
  const appeared = [...cookies.values()].some(({ generations }) =>
    generations.some(({ header, from }) => header === null && gaps.some((gap) => from >= gap.from && from <= gap.until + appearanceWindow)),
  )
  return unknown || appeared
}

/** A scan after a gap shows what the gap hid. */
const appearanceWindow = 60_000
