import type { SeenId } from '../observation.ts'
import type { Exchange } from '../site.ts'
import type { CookieFact, Journey, SiteView } from '../view.ts'
import { isWhole } from './gaps.ts'
import { jarDelay } from './story.ts'

/** A CSRF cookie on both sides of a login. */
export interface CsrfRenewal {
  readonly cookie: CookieFact
  readonly isKept: boolean
  readonly isWhole: boolean
  readonly evidence: readonly SeenId[]
}

/** CSRF cookies that came back in a form field or header, that were sent with a login, and are there after it. */
export function csrfRenewals(view: SiteView): readonly CsrfRenewal[] {
  const logins = view.journeys.filter(({ kind, answer, attempt }) => kind === 'login' && answer === 'yes' && attempt !== null)
  return view.cookies
    .filter((cookie) => cookie.class === 'csrf' && cookie.evidenceClass === 'observed')
    .flatMap((cookie) => logins.flatMap((login) => csrfRenewal(view, login, cookie) ?? []).slice(-1))
}

function csrfRenewal(view: SiteView, login: Journey, cookie: CookieFact): CsrfRenewal | null {
  const first = view.state.exchanges.find(({ key }) => key === login.attempt?.key)
  const sent = first?.sent?.cookies.find(({ name }) => name === cookie.cookie.name)
  if (first === undefined || first.sent === null || sent === undefined) return null
  const after = cookie.generations.findLast(
    ({ from, until }) => from <= login.until + jarDelay && (until === null || until > login.until + jarDelay),
  )
  if (after === undefined || after.traits.kind === 'empty' || after.traits.kind === 'placeholder') return null
  const isUsed = view.state.exchanges.some((other) => other.at > login.until && carries(other, cookie.cookie.name, sent.identity))
  return {
    cookie,
    isKept: after.traits.identity === sent.identity && isUsed,
    isWhole: isWhole(view.state, login.at, Number.POSITIVE_INFINITY),
    evidence: [first.sent.id, after.id],
  }
}

function carries({ sent }: Exchange, name: string, identity: string): boolean {
  return sent?.cookies.some((cookie) => cookie.name === name && cookie.identity === identity) ?? false
}
