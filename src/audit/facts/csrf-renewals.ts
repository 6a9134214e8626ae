import type { SubjectId } from '../cookie.ts'
import type { SeenId } from '../observation.ts'
import type { Exchange, SiteState } from '../site.ts'
import type { EpochMilliseconds } from '../time.ts'
import { hasValue } from '../traits.ts'
import type { CookieFact, Journey, SiteView } from '../view.ts'
import { jarDelay } from './story.ts'

/** A CSRF token on both sides of a login. */
export interface CsrfRenewal {
  /** the cookie; the login, where the token stands in a form alone */
  readonly subject: SubjectId
  readonly isKept: boolean
  readonly isWhole: boolean
  readonly evidence: readonly SeenId[]
}

/** CSRF tokens that were sent with a login, and what of them is sent after it: those of cookies, else those of forms and headers alone. */
export function csrfRenewals(view: SiteView): readonly CsrfRenewal[] {
  const cookies = cookieRenewals(view)
  return cookies.length > 0 ? cookies : view.journeys.flatMap((journey) => formRenewal(view, journey) ?? []).slice(-1)
}

/** CSRF cookies that came back in a form field or header. */
function cookieRenewals(view: SiteView): readonly CsrfRenewal[] {
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
  if (after === undefined || !hasValue(after.traits)) return null
  const uses = view.state.exchanges.filter((other) => other.at > login.until && carries(other, cookie.cookie.name, sent.identity))
  return {
    subject: cookie.id,
    isKept: after.traits.identity === sent.identity && uses.length > 0,
    isWhole: isSeenAgain(view.state, login.at, uses),
    evidence: [first.sent.id, after.id],
  }
}

function carries({ sent }: Exchange, name: string, identity: string): boolean {
  return sent?.cookies.some((cookie) => cookie.name === name && cookie.identity === identity) ?? false
}

/** The token of the login form comes back with a later submission. Masked tokens are another text each time and say nothing. */
function formRenewal(view: SiteView, login: Journey): CsrfRenewal | null {
  if (login.kind !== 'login' || login.answer !== 'yes') return null
  const { exchanges } = view.state
  const first = exchanges.find(({ key }) => key === login.attempt?.key)
  const own = exchanges.filter(({ site, at }) => site === view.state.site && at > login.until)
  const later = own.find((exchange) => echoesOf(exchange).length > 0)
  if (first?.form == null || later === undefined || echoesOf(first).length === 0) return null
  const uses = own.filter((exchange) => echoesOf(exchange).some((digest) => echoesOf(first).includes(digest)))
  const [kept] = uses
  const evidence = [first.form.id, (kept ?? later).form?.id ?? (kept ?? later).sent?.id].filter((id) => id !== undefined)
  return { subject: login.id, isKept: kept !== undefined, isWhole: isSeenAgain(view.state, login.at, uses), evidence }
}

function echoesOf({ form, sent }: Exchange): readonly string[] {
  return [...(form?.echoes ?? []), ...(sent?.echoes ?? [])]
}

/**
 * Nothing was missed from the login to the first use of its token afterwards; and after whatever was missed since, that same token is used
 * again, so that no login in between has renewed it.
 */
function isSeenAgain({ gaps }: SiteState, login: EpochMilliseconds, uses: readonly Exchange[]): boolean {
  const first = uses[0]?.at ?? Number.POSITIVE_INFINITY
  return gaps.every(({ from, until }) => until < login || (from > first && uses.some(({ at }) => at > until)))
}
