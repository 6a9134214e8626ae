import { cookieSite } from '../http-state/registrable-domain.ts'
import type { PageRead, Place } from '../observation.ts'
import type { Exchange } from '../site.ts'
import { isRefused, journeyWindow } from './attempts.ts'
import type { Happening } from './happening.ts'
import { addressOf, isCodePath, isLoginPath } from './path-words.ts'
import { after, endOf, isDeletion, isOk, type Story } from './story.ts'
import { submissionOf } from './submissions.ts'

/** A login that was answered like a success, and the next request that the server took for a stranger's. */
export interface LostLogin {
  readonly happening: Happening
  readonly first: Exchange
  /** the answers from the login up to the denied request */
  readonly answers: readonly Exchange[]
  readonly denied: Exchange
  /** it was denied by a status or a redirect, not only by the page that came */
  readonly isPlain: boolean
}

/** The last login of each origin, where it did not last. A login after which the user was seen signed in is none. */
export function lostLogins(story: Story, happenings: readonly Happening[]): readonly LostLogin[] {
  const logins = happenings.filter(({ kind, chain }) => (kind === 'login' || kind === 're-authentication') && chain.length > 0)
  const last = new Map<string, Happening>()
  for (const login of logins) if (isAnsweredLikeSuccess(story, login)) last.set(originOf((login.chain[0] as Exchange).hop.place), login)
  return [...last.values()].flatMap((login) => lostLogin(story, login) ?? [])
}

export function originOf({ scheme, host, port }: Pick<Place, 'scheme' | 'host' | 'port'>): string {
  return `${scheme}://${host}:${port}`
}

/** Led elsewhere and not to an error; or a script or a page without the form got an answer of success. */
function isAnsweredLikeSuccess(story: Story, { chain, signals, until }: Happening): boolean {
  const first = chain[0] as Exchange
  if (isRefused(first) || first.completed === null || signals.includes('N4')) return false
  const { location } = first.completed
  if (location !== null) return !isLoginPath(addressOf(location)) && !isCodePath(addressOf(location)) && !isSignOnRequest(location)
  if (first.hop.resource === 'xhr') return isOk(first)
  const page = story.state.pages.find((read) => isOfTab(read, first) && read.at >= until)
  return isOk(first) && page !== undefined && !page.passwordInput
}

/** Another site is asked to sign the user on (OAuth 2.0 §4.1.1, SAML 2.0 bindings). */
function isSignOnRequest({ queryNames }: Place): boolean {
  return queryNames.includes('SAMLRequest') || (queryNames.includes('client_id') && queryNames.includes('redirect_uri'))
}

function lostLogin(story: Story, happening: Happening): LostLogin | null {
  const first = happening.chain[0] as Exchange
  const follow = followersOf(story, happening)
  const stop = follow.at(-1)?.at ?? happening.until
  const signedIn = story.state.pages.some(
    (page) => page.at >= first.at && page.at <= stop + settling && page.logoutControl && !page.passwordInput,
  )
  const bearer = follow.some((other) => other.sent?.authorization != null && isOk(other))
  if (signedIn || bearer || ['S1', 'S2', 'S3', 'S5', 'S6'].some((id) => happening.signals.includes(id))) return null
  const denied = follow.find((other) => isDenied(other) || isFormShown(story, other))
  if (denied?.sent == null) return null
  const answers = [first, ...follow.slice(0, follow.indexOf(denied))]
  if (isAccepted(follow, denied, answers)) return null
  return { happening, first, answers, denied, isPlain: isDenied(denied) }
}

/** A page is read so long after its last answer. */
const settling = 5_000

/** Pages and scripts' requests after the login, up to the next submission. */
function followersOf(story: Story, { chain }: Happening): readonly Exchange[] {
  const first = chain[0] as Exchange
  const later = after(story, endOf([first])).filter((other) => !chain.includes(other) && other.at - first.at <= journeyWindow)
  const next = later.findIndex((other) => submissionOf(other, null) !== null)
  const until = next < 0 ? later : later.slice(0, next)
  return [...chain.slice(1), ...until]
    .filter(({ hop }) => hop.resource === 'document' || hop.resource === 'subdocument' || hop.resource === 'xhr')
    .toSorted((a, b) => a.at - b.at)
}

/** 401, 403, or sent to the login. */
export function isDenied({ hop, completed }: Exchange): boolean {
  if (completed === null || isLoginPath(addressOf(hop.place))) return false
  if (completed.status === 401 || completed.status === 403) return true
  return completed.location !== null && (isLoginPath(addressOf(completed.location)) || isSignOnRequest(completed.location))
}

function isFormShown(story: Story, exchange: Exchange): boolean {
  if (exchange.hop.resource !== 'document' || !isOk(exchange) || isLoginPath(addressOf(exchange.hop.place))) return false
  const page = story.state.pages.find((read) => isOfTab(read, exchange) && read.at >= exchange.at)
  return page?.passwordInput === true && !page.logoutControl && page.place.path === exchange.hop.place.path
}

function isOfTab(read: PageRead, { hop }: Exchange): boolean {
  return read.tab === hop.tab && read.frame === 0
}

/** What the login's answers set was sent and a page came: the session lasted, unless that very answer took it away again. */
function isAccepted(follow: readonly Exchange[], denied: Exchange, answers: readonly Exchange[]): boolean {
  const values = new Map<string, string>(
    answers.flatMap(({ lines }) =>
      lines.filter((line) => !isDeletion(line)).map((line) => [line.traits.digest, line.cookie.name] as const),
    ),
  )
  return follow.some((other) => {
    if (other === denied || !isOk(other) || isLoginPath(addressOf(other.hop.place))) return false
    const carried = other.sent?.cookies.filter(({ digest }) => values.has(digest)) ?? []
    return carried.some(({ name }) => !other.lines.some(({ cookie }) => cookie.name === name))
  })
}

/** The request was started by a page of another site, or within one. */
export function isOfAnotherSite({ hop, site }: Exchange): boolean {
  if (hop.topLevelSite !== null && hop.resource !== 'document' && bare(hop.topLevelSite) !== site) return true
  return hop.initiator !== null && bare(hop.initiator) !== site
}

/** The cookie site of a site that may be written with its scheme and port. */
export function bare(site: string): string {
  return cookieSite(site.replace(/^[a-z]+:\/\//, '').replace(/:\d+$/, ''))
}
