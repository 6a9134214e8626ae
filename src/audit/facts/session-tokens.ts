import { cookieKeyName } from '../cookie.ts'
import { isSameCookie } from '../http-state/stored-cookie.ts'
import type { CookieHistory, Generation } from '../site.ts'
import { hasValue } from '../traits.ts'
import type { CookieClass, EvidenceClass, Reason } from '../view.ts'
import { behaviourOf, isEchoed, type Term } from './behaviour.ts'
import { besideInSession } from './beside-in-session.ts'
import { doneIn, type Happening, succeeded } from './happening.ts'
import { type Probed, probedAs } from './probed.ts'
import { signaturePairs } from './signature-pairs.ts'
import { soleIssue } from './sole-issue.ts'
import { type StaticClass, staticClass } from './static-class.ts'
import { nameReason, staticTerms } from './static-terms.ts'
import { generationAt, type Story } from './story.ts'

/** What a cookie is, how sure that is, and why. */
export interface Classified {
  readonly class: CookieClass
  readonly evidenceClass: EvidenceClass
  readonly probability: number
  readonly reasons: readonly Reason[]
  readonly framework: string | null
  /** the stay in the jar that counts: the newest while signed in, else the newest with a value */
  readonly generation: Generation
}

/** Probability by evidence class: a table, and said to be one. By shape alone the learned model tells. */
const probabilityOf: Readonly<Record<'stated' | 'verified' | 'observed' | 'known', number>> = {
  stated: 1,
  verified: 0.99,
  observed: 0.95,
  known: 0.85,
}

/** Classes that the name and value format of a vendor settle: behaviour is not asked. */
const settledByName = new Set<CookieClass>([
  'csrf',
  'analytics',
  'advertising',
  'consent',
  'load-balancer',
  'bot-management',
  'sign-on-transaction',
  'preference',
])

/** Without a login the odds start here; below nothing speaks for a token. */
const bias = -3

/** Stronger evidence overrides weaker: stated, then a probe, then behaviour at a login, then name and format, then shape alone. */
export function classify(story: Story, happenings: readonly Happening[], history: CookieHistory): Classified | null {
  const generation = countingGeneration(history, happenings)
  if (generation === null) return null
  const known = staticClass(history)
  const base = { framework: known.framework, generation }
  const stated = story.state.marks.findLast(({ mark }) => 'cookie' in mark && isSameCookie(mark.cookie, history.cookie))?.mark.what
  if (stated === 'session-token')
    return {
      ...base,
      class: 'session-token',
      evidenceClass: 'stated',
      probability: probabilityOf.stated,
      reasons: [{ id: 'token.stated' }],
    }
  if (stated === 'not-session-token')
    return { ...base, class: otherClass(known), evidenceClass: 'stated', probability: 0, reasons: [{ id: 'token.denied' }] }
  const probed = probedAs(story.state, history.key)
  if (probed?.needed)
    return { ...base, class: 'session-token', evidenceClass: 'verified', probability: probabilityOf.verified, reasons: [proofOf(probed)] }
  const unproven = classifyBesideOthers(story, happenings, history, generation)
  if (probed === null || unproven.class !== 'session-token') return unproven
  return { ...base, class: 'unknown', evidenceClass: 'verified', probability: 0.01, reasons: [{ id: 'token.probe-unneeded' }] }
}

function proofOf({ beside, alternative }: Extract<Probed, { readonly needed: true }>): Reason {
  if (beside.length > 0) return { id: 'token.probe-needed-with', args: { others: beside.map((key) => cookieKeyName(key)).join(', ') } }
  return { id: alternative ? 'token.probe-enough' : 'token.probe-needed' }
}

/** A login that renews the ID may keep the key that opens the session: where one is the token, both are. */
function classifyBesideOthers(story: Story, happenings: readonly Happening[], history: CookieHistory, generation: Generation): Classified {
  const alone = classifyUnproven(story, happenings, history, generation)
  if (alone.class === 'session-token') return alone
  for (const { product, history: other } of besideInSession(story, history)) {
    const counting = countingGeneration(other, happenings)
    if (counting === null || classifyUnproven(story, happenings, other, counting).class !== 'session-token') continue
    const reasons = [{ id: 'token.one-of-several', args: { source: product, other: other.cookie.name } }]
    return { ...alone, class: 'session-token', evidenceClass: 'known', probability: probabilityOf.known, reasons }
  }
  return alone
}

/** What is said of a cookie that no person and no probe has spoken of. */
function classifyUnproven(story: Story, happenings: readonly Happening[], history: CookieHistory, generation: Generation): Classified {
  const known = staticClass(history)
  const base = { framework: known.framework, generation }
  if (isEchoed(story, history))
    return { ...base, class: 'csrf', evidenceClass: 'observed', probability: 0.05, reasons: [{ id: 'token.echoed' }] }
  const isSettled = settledByName.has(known.class) && (known.exact || known.class === 'csrf')
  if (isSettled && soleIssue(story, happenings, history) === null) {
    return { ...base, class: known.class, evidenceClass: known.exact ? 'known' : 'shape', probability: 0.02, reasons: [nameReason(known)] }
  }
  if (signaturePairs(story).isSignature(history))
    return { ...base, class: 'companion', evidenceClass: 'known', probability: 0.05, reasons: [nameReason(known)] }
  return byOdds(story, happenings, history, known, generation)
}

function byOdds(
  story: Story,
  happenings: readonly Happening[],
  history: CookieHistory,
  known: StaticClass,
  generation: Generation,
): Classified {
  const ordinary = [...behaviourOf(story, happenings, history, generation), ...staticTerms(story, history, known, generation)]
  const sole = sumOf(ordinary) > 0 ? null : soleIssue(story, happenings, history)
  const terms = sole === null ? ordinary : [sole]
  const sum = sumOf(terms)
  const loggedIn = doneIn(happenings).some(({ kind }) => kind === 'login')
  const reasons = terms
    .filter(({ weight }) => (sum > 0 ? weight > 0 : weight < 0))
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const base = { framework: known.framework, generation, reasons: reasons.map(({ reason }) => reason) }
  const byName = known.class === 'session-token' && known.byFormat
  if (known.class === 'remember-me' && generation.traits.bits >= 32)
    return { ...base, class: 'remember-me', evidenceClass: loggedIn ? 'observed' : 'known', probability: 0.1 }
  if (sum > 0 && loggedIn) return { ...base, class: 'session-token', evidenceClass: 'observed', probability: probabilityOf.observed }
  if (!loggedIn && byName)
    return {
      ...base,
      class: 'session-token',
      evidenceClass: 'known',
      probability: probabilityOf.known,
      reasons: [nameReason(known), ...base.reasons],
    }
  const probability = 1 / (1 + Math.exp(-sum))
  if (!loggedIn && sum > 0) return { ...base, class: 'session-token', evidenceClass: 'shape', probability }
  return { ...base, class: otherClass(known), evidenceClass: loggedIn ? 'observed' : 'shape', probability }
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((total, { weight }) => total + weight, bias)
}

function otherClass(known: StaticClass): CookieClass {
  return known.class === 'session-token' ? 'unknown' : known.class
}

/** The newest stay that was in the jar between a login and the logout after it; else the newest that had a value. */
function countingGeneration(history: CookieHistory, happenings: readonly Happening[]): Generation | null {
  const logins = happenings.filter(succeeded('login'))
  for (const login of logins.toReversed()) {
    const logout = happenings.find(({ kind, answer, at }) => kind === 'logout' && answer === 'yes' && at > login.until)
    const at = logout === undefined ? Number.POSITIVE_INFINITY : logout.at
    const generation = generationAt(history, Math.min(at - 1, Number.MAX_SAFE_INTEGER))
    if (generation !== null && hasValue(generation.traits)) return generation
  }
  return history.generations.findLast(({ traits }) => hasValue(traits)) ?? history.generations.at(-1) ?? null
}
