import type { CookieHistory, Exchange } from '../site.ts'
import type { Answer } from '../view.ts'
import { type Attempt, attemptOf, isRefused } from './attempts.ts'
import { bringsBearer } from './bearer.ts'
import { isCarrier, issuedBy } from './carriers.ts'
import { once } from './once.ts'
import { addressOf, isAuthPath, isLoginPath, isRefreshPath } from './path-words.ts'
import { staticClass } from './static-class.ts'
import { chainOf, generationAt, isOk, requestKey, type Story } from './story.ts'
import type { Submission } from './submissions.ts'

/** A sign-in for which the user did nothing: it renews a session or brings one back, and is no login. */
export interface Silent extends Attempt {
  readonly answer: Answer
}

/**
 * Recognises what signs a user in again without a hand's turn: the callback of another site's sign-on in a frame, or at the end of a
 * chain that began on an ordinary page; a request that renews a token; a remember-me token that brings a session. `signedInBefore`:
 * the user had signed in and not out again. Null where it is none of these.
 */
export function silentReAuthentications(
  story: Story,
): (exchange: Exchange, submission: Submission | null, signedInBefore: boolean) => Silent | null {
  const rememberMes = new Set([...story.state.cookies.values()].filter(isRememberMe).map(({ cookie }) => cookie.name))
  return (exchange, submission, signedInBefore) => {
    if (submission !== null) return silentCallback(story, submission, signedInBefore)
    return tokenRefresh(story, exchange) ?? (rememberMes.size === 0 ? null : remembered(story, exchange, rememberMes))
  }
}

/** `prompt=none` (OpenID Connect Core §3.1.2.1) in a hidden frame, or a chain of redirects from an ordinary page through the provider and back. */
function silentCallback(story: Story, submission: Submission, signedInBefore: boolean): Silent | null {
  const { exchange, signals } = submission
  if (!signals.includes('A5')) return null
  const first = story.hops.get(requestKey(exchange))?.find(({ hop }) => hop.hop < exchange.hop.hop)
  const ordinary = first !== undefined && first.hop.method === 'GET' && !speaksOfLogin(first)
  if (exchange.hop.resource !== 'subdocument' && !(signedInBefore && ordinary)) return null
  const attempt = attemptOf(story, submission)
  const holds = (...ids: readonly string[]) => ids.some((id) => attempt.signals.has(id))
  if (holds('N1', 'N4')) return { ...attempt, answer: 'no' }
  return { ...attempt, answer: holds('S1', 'S2', 'S3', 'S4', 'W2') ? 'yes' : 'cannotTell' }
}

function speaksOfLogin({ hop }: Exchange): boolean {
  return isLoginPath(addressOf(hop.place)) || isAuthPath(addressOf(hop.place))
}

/** A request that speaks of renewing a token, and got one: in a cookie that replaced the last, or as the bearer token of what followed. */
function tokenRefresh(story: Story, exchange: Exchange): Silent | null {
  if (!asksForRefresh(exchange) || !isOk(exchange)) return null
  const chain = chainOf(story, exchange)
  const rotated = issuedBy(story, chain).some(({ before: old }) => old !== null)
  return rotated || bringsBearer(story, exchange) ? silent(story, exchange, chain, 'A-refresh') : null
}

const asksForRefresh = once(
  ({ hop, form }: Exchange): boolean =>
    isRefreshPath(addressOf(hop.place)) || (form?.fields.some((name) => /refresh_?token$/i.test(name)) ?? false),
)

/** A remember-me token was sent where no session was, and the answer brought one. */
function remembered(story: Story, exchange: Exchange, rememberMes: ReadonlySet<string>): Silent | null {
  const { sent, hop } = exchange
  if (hop.method !== 'GET' || (hop.resource !== 'document' && hop.resource !== 'xhr') || isRefused(exchange)) return null
  if (sent === null || !sent.cookies.some(({ name }) => rememberMes.has(name))) return null
  const carried = sent.cookies.filter(({ name }) => !rememberMes.has(name)).flatMap(({ name }) => historiesOf(story, name))
  if (carried.some((history) => generationAt(history, exchange.at) !== null && mayBeSession(history))) return null
  const chain = chainOf(story, exchange)
  const born = issuedBy(story, chain).filter(({ history, remembers }) => !remembers && mayBeSession(history))
  if (born.length === 0) return null
  const found = silent(story, exchange, chain, 'A-remembered')
  const shown = ['S1', 'S2'].some((id) => found.signals.has(id)) || issuedBy(story, chain).some(({ remembers }) => remembers)
  if (found.signals.has('N2')) return null
  return { ...found, answer: shown ? 'yes' : 'cannotTell' }
}

function historiesOf(story: Story, name: string): readonly CookieHistory[] {
  return [...story.state.cookies.values()].filter(({ cookie }) => cookie.name === name)
}

function isRememberMe(history: CookieHistory): boolean {
  return staticClass(history).class === 'remember-me'
}

/** A cookie that scripts cannot read, or that is named like a session, and that could carry one. */
function mayBeSession(history: CookieHistory): boolean {
  const generation = history.generations.at(-1)
  if (generation === undefined || !isCarrier(history, generation)) return false
  return generation.attributes?.httpOnly === true || staticClass(history).class === 'session-token'
}

function silent(story: Story, exchange: Exchange, chain: readonly Exchange[], signal: string): Silent {
  const attempt = attemptOf(story, { exchange, kind: 'login', signals: [signal], passwords: [] })
  return { ...attempt, chain, answer: 'yes' }
}
