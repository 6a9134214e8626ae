import type { CookieHistory, Exchange, Generation } from '../site.ts'
import { carriesByForm, hasValue } from '../traits.ts'
import { once } from './once.ts'
import { signaturePairs } from './signature-pairs.ts'
import { isSignedAnew } from './signed-anew.ts'
import { staticClass } from './static-class.ts'
import { generationAfter, generationAt, isDeletion, type Story } from './story.ts'
import { sentBy, storyCookies } from './story-cookies.ts'
import { submissionOf } from './submissions.ts'

/** A cookie that could carry a login and that a chain of answers issued or changed. */
export interface Issued {
  readonly history: CookieHistory
  readonly before: Generation | null
  readonly after: Generation
  readonly remembers: boolean
}

/** Fewer bits than this carry no login. */
const carrierBits = 32

/** Cookies that the chain issued or changed and that could carry a login: no tracker, preference, CSRF token or balancer. */
export function issuedBy(story: Story, chain: readonly Exchange[]): readonly Issued[] {
  return issuedIn(story)(chain)
}

const issuedIn = once((story: Story) => once((chain: readonly Exchange[]) => issuedOf(story, chain)))

function issuedOf(story: Story, chain: readonly Exchange[]): readonly Issued[] {
  const first = chain[0] as Exchange
  const pairs = signaturePairs(story)
  const issued: Issued[] = []
  for (const history of story.state.cookies.values()) {
    const after = generationAfter(history, chain)
    if (after === null || !(isCarrier(history, after) || (pairs.isSigned(history) && isContent(history, after)))) continue
    const before = generationBefore(history, first)
    if (before !== null && (before.traits.identity === after.traits.identity || isSignedAnew(before.traits, after.traits))) continue
    if (before === null && after.from < first.at) continue
    if (isWrittenByOther(story, chain, after)) continue
    issued.push({ history, before, after, remembers: staticClass(history).class === 'remember-me' })
  }
  return issued
}

/** Another submission was under way at the same time, and its answer wrote the value: a form is sent while a script checks it. */
function isWrittenByOther(story: Story, chain: readonly Exchange[], { header }: Generation): boolean {
  if (header === null) return false
  const writer = submissionsByLine(story).get(header)
  return writer !== undefined && !chain.includes(writer)
}

/** The submission whose own answer a Set-Cookie line stood in. */
const submissionsByLine = once(
  ({ exchanges }: Story): ReadonlyMap<string, Exchange> =>
    new Map(
      exchanges
        .filter((exchange) => exchange.lines.length > 0 && submissionOf(exchange, null) !== null)
        .flatMap((exchange) => exchange.lines.map(({ id }) => [id, exchange] as const)),
    ),
)

/** What was in the jar when the request left: the value it carried, where it carried the cookie. */
export function generationBefore(history: CookieHistory, first: Exchange): Generation | null {
  const sent = sentBy(first).get(history.cookie.name)
  const carried = sent && history.generations.findLast(({ traits, from }) => from <= first.at + 1 && sent.has(traits.digest))
  return carried ?? generationAt(history, first.at - 1)
}

export function isCarrier(history: CookieHistory, generation: Generation): boolean {
  const { bits, ...form } = generation.traits
  return (bits >= carrierBits || carriesByForm(form)) && isContent(history, generation)
}

/** A value that may be of a session; readable, it is one where it is signed in another cookie. */
function isContent(history: CookieHistory, { traits }: Generation): boolean {
  if (!hasValue(traits)) return false
  const known = staticClass(history).class
  return known === 'unknown' || known === 'session-token' || known === 'remember-me' || known === 'companion'
}

/**
 * The value changes without a cause: in half or more of at least three answers that set it and that no submission or deletion came
 * before. Load balancers do so, and sealed sessions too: churn alone proves nothing either way.
 */
export function isChurning(story: Story, history: CookieHistory): boolean {
  return churningIn(story)(history)
}

const churningIn = once((story: Story) => once((history: CookieHistory) => churns(story, history)))

function churns(story: Story, history: CookieHistory): boolean {
  let last: string | null = null
  let caused = 0
  let set = 0
  let changed = 0
  for (const { identity, submissions } of writingsOf(story, history)) {
    if (submissions > caused) last = null
    caused = submissions
    if (last !== null && identity !== null) set += 1
    if (last !== null && identity !== null && last !== identity) changed += 1
    last = identity
  }
  return set >= 2 && changed >= 2 && changed >= set / 2
}

interface Writing {
  /** null: it took the value away */
  readonly identity: string | null
  /** how many submissions there were until then */
  readonly submissions: number
}

/** By the answers that set it; where none ever did, a script writes it, and what the jar held tells of that. */
function writingsOf(story: Story, { cookie, generations }: CookieHistory): readonly Writing[] {
  const { lines, submittedAt } = storyCookies(story)
  const set = lines.get(cookie.name)
  if (set !== undefined)
    return set.map(({ line, submissions }) => ({
      identity: isDeletion(line) || !hasValue(line.traits) ? null : line.traits.identity,
      submissions,
    }))
  return generations.map(({ traits, from }) => ({
    identity: hasValue(traits) ? traits.identity : null,
    submissions: submittedAt.filter((at) => at <= from).length,
  }))
}

/** The chain's own answers set the cookie, whatever the value. */
export function isSetBy(chain: readonly Exchange[], history: CookieHistory): boolean {
  return chain.some(({ lines }) => lines.some((line) => line.cookie.name === history.cookie.name && !isDeletion(line)))
}
