import type { CookieHistory, Exchange, Generation } from '../site.ts'
import { hasValue } from '../traits.ts'
import type { Reason, Renewal } from '../view.ts'
import { generationBefore, isChurning, issuedBy } from './carriers.ts'
import type { Happening } from './happening.ts'
import { renewedStep } from './renewal-steps.ts'
import type { Classified } from './session-tokens.ts'
import { signaturePairs } from './signature-pairs.ts'
import { after, generationAfter, isOk, type Story } from './story.ts'

/**
 * What a journey did to one session token. `kept` is said only through the gate: sent on the attempt, still there and sent on a
 * later answered request, nothing else issued that could carry the login, not self-contained, nothing missed in between.
 */
export function renewalOf(story: Story, happening: Happening, history: CookieHistory, token: Classified, isSure: boolean): Renewal | null {
  const first = happening.chain[0]
  if (first === undefined) return null
  const before = generationBefore(history, first)
  const after = generationAfter(history, happening.chain)
  if ((before === null && after === null) || isElsewhere(happening, history)) return null
  const base = {
    key: history.key,
    before: before?.traits.digest ?? null,
    after: after?.traits.digest ?? null,
    evidence: evidenceOf(first, before, after),
  }
  const say = (verdict: Renewal['verdict'], id: string = verdict): Renewal => ({ ...base, verdict, reason: { id: `renewal.${id}` } })
  if (before === null) return say('issued')
  if (after === null) return say('removed')
  if (!hasValue(after.traits)) return say('emptied')
  if (before.traits.identity !== after.traits.identity) {
    if (after.traits.selfContained || (after.traits.kind === 'structured' && signaturePairs(story).isSigned(history)))
      return say('self-contained')
    if (isChurning(story, history)) return say('cannotTell', 'churns')
    const step = renewedStep(happening, history)
    return step === null ? say('renewed') : say('renewed', `renewed-at-${step}`)
  }
  if (happening.kind === 'logout' && after.modelled && isClearedBy(happening)) return say('removed', 'cleared')
  if (happening.kind !== 'logout' && isDeviceBound(story)) return say('not-carrier', 'device-bound')
  const doubt = happening.kind === 'logout' ? null : gate(story, happening, history, token, before, after)
  if (doubt === null) return isSure ? say('kept') : say('cannotTell', 'something-was-missed')
  return {
    ...say(doubt.id === 'companion-issued' ? 'companion-issued' : doubt.id === 'self-contained' ? 'self-contained' : 'cannotTell'),
    reason: { id: `renewal.${doubt.id}` },
  }
}

/** The journey went by other hosts of the site than the cookie is for. */
function isElsewhere({ chain }: Happening, { cookie }: CookieHistory): boolean {
  return cookie.hostOnly && chain.every(({ hop }) => hop.place.host !== cookie.domain)
}

/** `Clear-Site-Data: "cookies"` over https empties the jar of the site; a recording's modelled jar does not know. */
function isClearedBy({ chain }: Happening): boolean {
  return chain.some(
    ({ hop, completed }) => hop.place.scheme === 'https' && completed?.clearSiteData.some((what) => what === 'cookies' || what === '*'),
  )
}

/** Device Bound Session Credentials: the cookie is short-lived and worth nothing without the key of the device. */
function isDeviceBound(story: Story): boolean {
  return story.exchanges.some(({ completed }) => completed?.deviceBound)
}

/** Why a kept value is not yet a failure, or null where everything holds. */
function gate(
  story: Story,
  happening: Happening,
  history: CookieHistory,
  token: Classified,
  before: Generation,
  kept: Generation,
): Reason | null {
  const first = happening.chain[0] as Exchange
  const { digest } = before.traits
  if (kept.traits.selfContained && kept.traits.digest !== digest) return { id: 'self-contained' }
  const sent = first.sent?.cookies.some((cookie) => cookie.name === history.cookie.name && cookie.digest === digest)
  if (!sent) return { id: 'not-sent-on-attempt' }
  if (token.evidenceClass === 'shape') return { id: 'not-sure-it-is-the-token' }
  const others = issuedBy(story, happening.chain).filter((one) => one.history !== history && !one.remembers)
  if (others.length > 0) return { id: 'companion-issued' }
  const lives = [...happening.chain.slice(1), ...after(story, happening.until)].some(
    (exchange) =>
      isOk(exchange) &&
      exchange.sent?.cookies.some((cookie) => cookie.name === history.cookie.name && cookie.identity === kept.traits.identity),
  )
  return lives ? null : { id: 'not-sent-afterwards' }
}

function evidenceOf(first: Exchange, before: Generation | null, after: Generation | null): Renewal['evidence'] {
  return [before?.id, first.sent?.id, first.completed?.id, after?.id].filter((id) => id !== undefined)
}
