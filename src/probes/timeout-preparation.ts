import { timeout, timeoutsOf } from '../audit/facts/timeouts.ts'
import type { TimeoutOffer } from '../audit/probe.ts'
import type { SiteState } from '../audit/site.ts'
import type { EpochMilliseconds, Seconds } from '../audit/time.ts'
import type { Digest } from '../audit/traits.ts'
import type { Surveyed } from './preparation.ts'
import { beginningOf } from './session-use.ts'
import { mostRequests, type TimeoutPlan } from './timeout-plan.ts'
import { longestWaits, waitsFor } from './timeout-waits.ts'

type State = Pick<SiteState, 'cookies' | 'probes'>

/**
 * The cookies that are sent: no remember-me and no unknown long-lived one, or the end of the session would be answered with another, and
 * the user's own visit look like theft. Beside a recognised token the others may change.
 */
export function sentFor({ cookies }: Pick<Surveyed, 'cookies'>): Surveyed['cookies'] {
  const sent = cookies.filter(({ guard }) => guard === null)
  const tokens = sent.filter(({ isToken }) => isToken)
  const isOfToken = ({ key }: Surveyed['cookies'][number]) => tokens.some(({ pieces }) => pieces.includes(key))
  return sent.map((cookie) => ({ ...cookie, mayChange: tokens.length > 0 ? !isOfToken(cookie) : cookie.mayChange }))
}

/** What could be waited for, by the longest wait: nothing that the cookie does not live to see, since the browser will not keep it. */
export function timeoutOffers(surveyed: Surveyed, state: State, now: EpochMilliseconds): readonly TimeoutOffer[] {
  const plans = longestWaits.map((longest) => ({ longest, plan: planFor(surveyed, state, longest, now) }))
  return plans
    .filter(({ plan }, i) => plan.waits.length > 0 && plan.waits.at(-1) !== plans[i - 1]?.plan.waits.at(-1))
    .map(({ longest, plan }) => ({
      longest: Math.min(longest, ...plan.waits.slice(-1)),
      atMost: mostRequests(plan),
      lasts: lastsFor(plan.waits),
    }))
}

export function planFor(surveyed: Surveyed, state: State, longest: Seconds, now: EpochMilliseconds): TimeoutPlan {
  const cookies = sentFor(surveyed).filter(({ mayChange }) => !mayChange)
  const host = new URL(surveyed.url).host
  const logins = (surveyed.report?.events ?? []).flatMap(({ kind, answer, at }) => (kind === 'login' && answer === 'yes' ? [at] : []))
  const began = beginningOf(state, logins, new Set(cookies.map(({ digest }): Digest => digest)), now)
  const asked = state.probes.filter(
    (probe) => probe.probe === timeout && probe.host === host && cookies.some(({ key }) => probe.cookies.includes(key)),
  )
  const expires = Math.min(...cookies.map((cookie) => cookie.expires ?? Number.POSITIVE_INFINITY))
  // Without a cookie that could carry a session there is none to wait for.
  const asks = cookies.length === 0 ? [] : waitsFor(longest, timeoutsOf(asked), (now - began.latest) / 1000)
  const waits = withinReach(asks, (expires - now) / 1000)
  const slack = Math.max(0, ...waits)
  return { waits, began, until: now + (lastsFor(waits) + slack) * 1000, expires: Number.isFinite(expires) ? expires : null }
}

/** A cookie's own end is known without asking: there is no question after it. */
function withinReach(waits: readonly Seconds[], left: Seconds): readonly Seconds[] {
  let total = 0
  return waits.filter((wait) => {
    total += wait
    return total < left
  })
}

/** Seconds for the control, the requests and what they take. */
const around: Seconds = 10

function lastsFor(waits: readonly Seconds[]): Seconds {
  return around + waits.reduce((sum, wait) => sum + wait, 0)
}
