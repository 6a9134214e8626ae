import type { CookieHistory, Exchange, Generation } from '../site.ts'
import { staticClass } from './static-class.ts'
import { generationAfter, generationAt, isDeletion, type Story } from './story.ts'

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
  const first = chain[0] as Exchange
  const issued: Issued[] = []
  for (const history of story.state.cookies.values()) {
    const after = generationAfter(history, chain)
    if (after === null || !isCarrier(history, after)) continue
    const before = generationBefore(history, first)
    if (before !== null && before.traits.identity === after.traits.identity) continue
    if (before === null && after.from < first.at) continue
    issued.push({ history, before, after, remembers: staticClass(history).class === 'remember-me' })
  }
  return issued
}

/** What was in the jar when the request left: the value it carried, where it carried the cookie. */
export function generationBefore(history: CookieHistory, first: Exchange): Generation | null {
  const sent = first.sent?.cookies.filter(({ name }) => name === history.cookie.name) ?? []
  const carried = history.generations.findLast(
    ({ traits, from }) => from <= first.at + 1 && sent.some(({ digest }) => digest === traits.digest),
  )
  return carried ?? generationAt(history, first.at - 1)
}

export function isCarrier(history: CookieHistory, { traits }: Generation): boolean {
  if (traits.kind === 'empty' || traits.kind === 'placeholder' || traits.bits < carrierBits) return false
  const known = staticClass(history).class
  return known === 'unknown' || known === 'session-token' || known === 'remember-me' || known === 'companion'
}

/**
 * The value changes without a cause: in half or more of at least three ordinary answers that set it. Load balancers do so,
 * and sealed sessions too: churn alone proves nothing either way.
 */
export function isChurning(story: Story, history: CookieHistory): boolean {
  const digests: string[] = []
  for (const { lines, form } of story.exchanges) {
    if (form !== null) continue
    for (const line of lines) if (line.cookie.name === history.cookie.name && !isDeletion(line)) digests.push(line.traits.identity)
  }
  const changes = digests.filter((digest, i) => i > 0 && digest !== digests[i - 1]).length
  return digests.length >= 3 && changes >= digests.length / 2
}

/** The chain's own answers set the cookie, whatever the value. */
export function isSetBy(chain: readonly Exchange[], history: CookieHistory): boolean {
  return chain.some(({ lines }) => lines.some((line) => line.cookie.name === history.cookie.name && !isDeletion(line)))
}
