import type { Gap } from '../observation.ts'
import type { CookieHistory, Exchange, Generation, SiteState } from '../site.ts'
import type { Reason } from '../view.ts'
import { journeyWindow, retryWindow } from './attempts.ts'
import { isCarrier } from './carriers.ts'
import type { Happening } from './happening.ts'
import { addressOf, isLoginPath } from './path-words.ts'
import { type Classified, classify } from './session-tokens.ts'
import { after, generationAfter, isOk, type Story } from './story.ts'

/*
 * What a gap may hide is never concluded from: no loss may turn a verdict into a failure. Two doubts carry this to every rule.
 * A journey that a gap touches, or that follows a gap without the jar having been read, is not sure to have happened as it seems.
 * A cookie is doubtful from a gap on until the session has been seen again, whole: the jar, the token on an accepted request, and
 * a page that only a signed-in user sees, with nothing new that the gap could have hidden the origin of; or a login that is sure.
 */

/** Nothing was missed in a span of time. */
export function isWhole(state: SiteState, from: number, until: number): boolean {
  return !state.gaps.some((gap) => gap.from <= until && gap.until >= from)
}

/** For so long after its last answer a journey's cookies may come, and a repeat of it. */
const settling = { login: 2_000, logout: 5_000 }

/** Signals that nothing missed elsewhere can have made: denied and then accepted, signed in, sent, said by the user. */
const sureSignals = new Set(['S1', 'S2', 'S4', 'S5'])

/** Those that are sure with all that belongs to them: the use made of the login, and the login before that was answered alike. */
const dependentSignals = new Set(['S6', 'S7'])

/** Said of a journey that is not sure, and of what it did. */
export const missed: Reason = { id: 'renewal.something-was-missed' }

/** Happenings of which a gap may have hidden what speaks against them. What had settled stays as sure, or as doubtful, as it was. */
export function doubtfulOf(story: Story, happenings: readonly Happening[]): ReadonlySet<Happening> {
  const { gaps, settled } = story.state
  if (gaps.length === 0) return new Set()
  const stands = new Set(settled.map(({ attempt }) => attempt?.key))
  const doubtful = new Set<Happening>()
  for (const happening of happenings) {
    const [first] = happening.chain
    if (first === undefined || happening.answer !== 'yes') continue
    const isDoubtful = stands.has(first.key)
      ? happening.reasons.some(({ id }) => id === missed.id)
      : !isSure(story, happening) || (!hasAny(happening, sureSignals) && doubtful.size > 0)
    if (isDoubtful) doubtful.add(happening)
  }
  return doubtful
}

function hasAny({ signals }: Happening, some: ReadonlySet<string>): boolean {
  return signals.some((id) => some.has(id))
}

function isSure(story: Story, happening: Happening): boolean {
  const { gaps, scans } = story.state
  const { kind, at } = happening
  const isLogin = kind !== 'logout' && kind !== 'password-change'
  if (isLogin && !hasAny(happening, sureSignals) && !hasAny(happening, dependentSignals)) return false
  const sealed = sealedAt(story, happening)
  return gaps.every((gap) => {
    if (gap.from > sealed) return true
    if (gap.until >= at) return false
    return scans.some((scan) => scan.at >= gap.until && scan.at < at) && isOfKnownStart(story, happening, gap)
  })
}

/** From this moment on nothing more can speak against it: its page was seen, or the time for one is over. */
function sealedAt({ state }: Story, happening: Happening): number {
  const { kind, chain, at, until, signals } = happening
  if (kind === 'logout') return until + settling.logout
  const tab = chain[0]?.hop.tab
  const page = state.pages.find((read) => read.tab === tab && read.frame === 0 && read.at >= until)
  if (kind !== 'password-change' && !hasAny(happening, sureSignals)) return until + journeyWindow
  if (page !== undefined && signals.includes('S2')) return Math.max(page.at, until + settling.login)
  if (page !== undefined) return Math.max(page.at, at + retryWindow, until + settling.login)
  return kind === 'password-change' ? Number.POSITIVE_INFINITY : until + journeyWindow
}

/** In spite of the gap it is known whether the user was signed in before, where that makes the difference: a password asked for again is no login. */
function isOfKnownStart({ state }: Story, { kind, chain, at }: Happening, gap: Gap): boolean {
  if (kind === 'logout') return true
  if (kind === 'password-change' || kind === 're-authentication')
    return state.pages.some((page) => page.frame === 0 && page.at > gap.until && page.at < at && page.logoutControl)
  const form = chain[0]?.form ?? null
  return form === null || form.fields.length > 2 || isLoginPath(addressOf((chain[0] as Exchange).hop.place))
}

/** What is said of a cookie may be wrong: it rests on what is doubtful, or since some gap its session has not been seen again. */
export function isCookieDoubtful(
  story: Story,
  happenings: readonly Happening[],
  doubtful: ReadonlySet<Happening>,
  history: CookieHistory,
  classified: Classified,
): boolean {
  const { gaps } = story.state
  if (gaps.length === 0) return false
  const sure = happenings.filter((happening) => !doubtful.has(happening))
  const surely = doubtful.size === 0 ? classified : classify(story, sure, history)
  if (surely === null || surely.class !== classified.class || surely.generation !== classified.generation) return true
  const isSeen = surely.evidenceClass === 'observed' || surely.evidenceClass === 'stated'
  if (!isSeen && happenings.some((happening) => mayBeLogin(story, happening, doubtful))) return true
  return !gaps.every((gap) => isMadeGood(story, sure, history, surely, gap))
}

/** It may have been a login, and then it would have shown who carries the session. */
function mayBeLogin({ state }: Story, happening: Happening, doubtful: ReadonlySet<Happening>): boolean {
  const { kind, answer, at, until } = happening
  return kind !== 'logout' && (doubtful.has(happening) || (answer !== 'yes' && !isWhole(state, at, until + journeyWindow)))
}

function isMadeGood(story: Story, sure: readonly Happening[], history: CookieHistory, token: Classified, gap: Gap): boolean {
  const { state } = story
  const { generation, evidenceClass } = token
  if (!state.scans.some(({ at }) => at >= gap.until)) return false
  const carrying = after(story, gap.until).filter(
    (exchange) => isOk(exchange) && (exchange.sent?.at ?? 0) > gap.until && carries(exchange, history, generation),
  )
  if (carrying.length === 0) return false
  const isReadable = generation.attributes?.httpOnly !== true && evidenceClass !== 'stated'
  if (isReadable && !carrying.some(({ hop, form }) => form !== null && hop.method !== 'GET')) return false
  const signedIn = state.pages.some((page) => page.frame === 0 && page.at > gap.until && page.logoutControl && !page.passwordInput)
  if (signedIn && !isAnythingNew(story, history, gap)) return true
  return sure.some(
    ({ kind, answer, at, chain }) =>
      kind === 'login' && answer === 'yes' && chain.length > 0 && at > gap.until && generationAfter(history, chain) === generation,
  )
}

/** The value that counts was sent; of a cookie that each answer changes, and whose newest value counts, any that it had. */
function carries({ sent }: Exchange, { cookie, generations }: CookieHistory, counting: Generation): boolean {
  const own = counting === generations.at(-1) ? generations : [counting]
  return sent?.cookies.some(({ name, digest }) => name === cookie.name && own.some(({ traits }) => traits.digest === digest)) ?? false
}

/** The rest of a request of which the gap took the beginning comes within this time. */
const ending = { request: 2_000, journey: 60_000 }

/** Another cookie that could carry a login came in the gap, or after it from a request that is not known whole. */
function isAnythingNew(story: Story, history: CookieHistory, gap: Gap): boolean {
  const scan = story.state.scans.find(({ at }) => at >= gap.until)?.at ?? gap.until
  const last = Math.max(scan, gap.until + ending.journey)
  return [...story.state.cookies.values()].some(
    (other) =>
      other !== history &&
      other.generations.some(
        (generation, i) =>
          generation.from >= gap.from &&
          generation.from <= last &&
          generation.traits.identity !== other.generations[i - 1]?.traits.identity &&
          isCarrier(other, generation) &&
          !isExplained(story, generation, gap),
      ),
  )
}

function isExplained(story: Story, { header }: Generation, gap: Gap): boolean {
  const setter = story.exchanges.find(({ lines }) => lines.some(({ id }) => id === header))
  if (header === null || setter === undefined || setter.sent === null || setter.at <= gap.until + ending.request) return false
  const first = story.exchanges.find(({ hop }) => hop.request === setter.hop.request && hop.hop === 0)
  return first !== undefined && first.at > gap.until + ending.request
}
