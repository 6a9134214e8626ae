import type { CookieHistory, Exchange, Generation } from '../site.ts'
import { hasValue } from '../traits.ts'
import type { Reason } from '../view.ts'
import { bringsBearer } from './bearer.ts'
import { generationBefore, isChurning, isSetBy, issuedBy } from './carriers.ts'
import { givenBy, isLeftBy } from './given-at-login.ts'
import { doneIn, type Happening } from './happening.ts'
import { once } from './once.ts'
import { isSignedAnew } from './signed-anew.ts'
import { after, generationAfter, type Story } from './story.ts'
import { sentBy, storyCookies } from './story-cookies.ts'

/** Evidence from what the site does: log-odds that add up, each with the sentence that says so. */
export interface Term {
  readonly weight: number
  readonly reason: Reason
}

/** A cookie's behaviour at every login, logout and password change, and between them. Weights were measured on recordings of real applications. */
export function behaviourOf(
  story: Story,
  happenings: readonly Happening[],
  history: CookieHistory,
  generation: Generation,
): readonly Term[] {
  const done = doneIn(happenings)
  const logins = done.filter(({ kind }) => kind === 'login')
  const terms = [
    loginTerm(story, logins, history),
    strongest(done.filter(({ kind }) => kind === 'logout').map(({ chain }) => logoutTerm(history, chain))),
    leftTerm(story, happenings, history),
    strongest(done.filter(({ kind }) => kind === 'password-change').map(({ chain }) => passwordTerm(history, chain))),
    writerTerm(story, history, generation),
    churnTerm(story, logins, history),
    logins.length > 0 ? unsentTerm(story, logins, history) : null,
  ]
  return terms.filter((term) => term !== null)
}

function loginTerm(story: Story, logins: readonly Happening[], history: CookieHistory): Term {
  if (logins.length === 0) return { weight: -1, reason: { id: 'token.no-login' } }
  return (
    strongest(logins.map(({ chain }) => loginEffect(story, chain, history))) ?? { weight: -0.5, reason: { id: 'token.untouched-by-login' } }
  )
}

function loginEffect(story: Story, chain: readonly Exchange[], history: CookieHistory): Term | null {
  const first = chain[0] as Exchange
  const issued = issuedBy(story, chain)
  const own = issued.find((one) => one.history === history)
  if (own !== undefined) return { weight: 2.5, reason: { id: own.before === null ? 'token.issued-at-login' : 'token.replaced-at-login' } }
  const before = generationBefore(history, first)
  const kept = generationAfter(history, chain)
  if (before === null || kept === null) return null
  if (bringsBearer(story, first)) return { weight: -2.5, reason: { id: 'token.untouched-by-login' } }
  const others = issued.filter(({ history: other, remembers }) => other !== history && !remembers)
  if (others.length === 0) return { weight: 2, reason: { id: 'token.kept-and-nothing-else-issued' } }
  return isSetBy(chain, history) && !isSignedAnew(before.traits, kept.traits)
    ? { weight: 0, reason: { id: 'token.sent-again-at-login' } }
    : { weight: -1.5, reason: { id: 'token.kept-while-another-was-issued' } }
}

function logoutTerm(history: CookieHistory, chain: readonly Exchange[]): Term | null {
  const before = generationBefore(history, chain[0] as Exchange)
  if (before === null) return null
  const after = generationAfter(history, chain)
  if (after === null || !hasValue(after.traits)) return { weight: 1.5, reason: { id: 'token.removed-at-logout' } }
  const isSame = after.traits.identity === before.traits.identity || isSignedAnew(before.traits, after.traits)
  return isSame ? null : { weight: 1, reason: { id: 'token.replaced-at-logout' } }
}

/** The logout took away what a login had given, and left this one: a device, a mark of who it was, a visitor. */
function leftTerm(story: Story, happenings: readonly Happening[], history: CookieHistory): Term | null {
  const isLeft = takenIn(story)(happenings).some(({ chain, taken }) => taken.some((other) => other !== history) && isLeftBy(chain, history))
  return isLeft ? { weight: -2.5, reason: { id: 'token.left-by-logout' } } : null
}

interface Taking {
  readonly chain: readonly Exchange[]
  readonly taken: readonly CookieHistory[]
}

/** Of each logout, what it took away of what the logins had given. */
const takenIn = once((story: Story) =>
  once((happenings: readonly Happening[]): readonly Taking[] => {
    const done = doneIn(happenings)
    const logins = done.filter(({ kind }) => kind === 'login')
    const given = [...story.state.cookies.values()].filter((history) =>
      logins.some(({ chain }) => givenBy(chain, history)?.attributes?.httpOnly === true),
    )
    const isTaken = (history: CookieHistory, chain: readonly Exchange[]) =>
      !isStillThere(history, chain) && generationBefore(history, chain[0] as Exchange) !== null
    return done
      .filter(({ kind }) => kind === 'logout')
      .map(({ chain }) => ({ chain, taken: given.filter((history) => isTaken(history, chain)) }))
  }),
)

function isStillThere(history: CookieHistory, chain: readonly Exchange[]): boolean {
  const after = generationAfter(history, chain)
  return after !== null && hasValue(after.traits)
}

function passwordTerm(history: CookieHistory, chain: readonly Exchange[]): Term | null {
  const before = generationBefore(history, chain[0] as Exchange)
  const after = generationAfter(history, chain)
  if (before === null || after === null || before.traits.identity === after.traits.identity) return null
  return { weight: 1, reason: { id: 'token.replaced-at-password-change' } }
}

/** The value comes back in a form field or a header of its own: a CSRF token does so. */
export function isEchoed(story: Story, history: CookieHistory): boolean {
  const { echoes } = storyCookies(story)
  return echoes.size > 0 && history.generations.some(({ traits }) => echoes.has(traits.digest) || echoes.has(traits.identity))
}

function writerTerm(story: Story, history: CookieHistory, generation: Generation): Term | null {
  const { credentials, lines } = storyCookies(story)
  if (history.generations.some(({ traits }) => credentials.has(traits.digest))) return { weight: 3, reason: { id: 'token.sent-as-bearer' } }
  if (lines.has(history.cookie.name) || generation.attributes?.httpOnly === true) return null
  return { weight: -1, reason: { id: 'token.possibly-set-by-script' } }
}

/** Changes on ordinary answers, while another token came with the login: a tracker or a balancer. A sealed session does so too, alone. */
function churnTerm(story: Story, logins: readonly Happening[], history: CookieHistory): Term | null {
  if (!isChurning(story, history)) return null
  const hidden = history.generations.some(({ attributes }) => attributes?.httpOnly)
  const others = logins.flatMap(({ chain }) =>
    issuedBy(story, chain).filter((one) => one.history !== history && one.after.attributes?.httpOnly && !one.remembers),
  )
  const steady = others.filter((one) => !isChurning(story, one.history))
  const isForVisitors = hidden && steady.length > 0 && changesBefore(story, logins, history)
  return (hidden ? isForVisitors : others.length > 0) ? { weight: hidden ? -5 : -3, reason: { id: 'token.churns' } } : null
}

/** It changed before anybody had signed in. */
function changesBefore(story: Story, [first]: readonly Happening[], { cookie }: CookieHistory): boolean {
  const lines = (storyCookies(story).lines.get(cookie.name) ?? []).filter(({ line }) => first !== undefined && line.at < first.at)
  return new Set(lines.map(({ line }) => line.traits.identity)).size > 1
}

function unsentTerm(story: Story, logins: readonly Happening[], history: CookieHistory): Term | null {
  const last = logins.at(-1) as Happening
  const later = after(story, last.until)
  if (later.length === 0) return null
  const { name } = history.cookie
  const lastSent = storyCookies(story).lastSent.get(name)
  const sent = lastSent !== undefined && logins.some(({ until }) => lastSent >= until)
  const inChain = logins.some(({ chain }) => chain.slice(1).some((exchange) => sentBy(exchange).has(name)))
  return sent || inChain ? null : { weight: -2, reason: { id: 'token.never-sent-after-login' } }
}

function strongest(terms: readonly (Term | null)[]): Term | null {
  return terms.reduce((best, term) => (term !== null && (best === null || term.weight > best.weight) ? term : best), null)
}
