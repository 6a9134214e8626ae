import type { SeenId } from '../observation.ts'
import type { CookieFact, Journey, SiteView } from '../view.ts'
import { succeeded } from './happening.ts'
import { jarDelay } from './story.ts'

/** A remember-me token that was there when the user signed out. */
export interface RememberedLogout {
  readonly cookie: CookieFact
  /** the logout took it away */
  readonly isRemoved: boolean
  /** it was sent afterwards, and a signed-in page came without anybody signing in */
  readonly signedIn: boolean
  readonly evidence: readonly SeenId[]
}

/** Remember-me tokens at the last logout that surely happened. */
export function rememberedLogouts(view: SiteView): readonly RememberedLogout[] {
  const logout = view.journeys.findLast(succeeded('logout'))
  if (logout === undefined) return []
  return view.credentials
    .filter((cookie) => cookie.class === 'remember-me')
    .flatMap((cookie) => rememberedLogout(view, logout, cookie) ?? [])
}

function rememberedLogout(view: SiteView, logout: Journey, cookie: CookieFact): RememberedLogout | null {
  const held = cookie.generations.findLast(({ from, until }) => from < logout.at && (until === null || until > logout.at))
  if (held === undefined) return null
  const isRemoved = held.until !== null && held.until <= logout.until + 2 * jarDelay
  const next = view.journeys.find(({ at, kind }) => at > logout.at && kind !== 'silent-re-authentication')?.at ?? Number.POSITIVE_INFINITY
  const sent = view.state.exchanges.find(
    (exchange) =>
      exchange.at > logout.until && exchange.at < next && exchange.sent?.cookies.some(({ digest }) => digest === held.traits.digest),
  )
  const page = view.state.pages.find((read) => read.at > (sent?.at ?? next) && read.at < next && read.logoutControl && !read.passwordInput)
  const signedIn = !isRemoved && sent !== undefined && page !== undefined
  return {
    cookie,
    isRemoved,
    signedIn,
    evidence: [held.id, ...logout.evidence, sent?.sent?.id, page?.id].filter((id) => id !== undefined).slice(-8),
  }
}
