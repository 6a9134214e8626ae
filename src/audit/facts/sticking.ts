import { cookieSubject } from '../cookie.ts'
import type { SeenId, SentCookie } from '../observation.ts'
import type { Exchange } from '../site.ts'
import type { Sticking } from '../view.ts'
import { isCarrier } from './carriers.ts'
import { isWhole } from './gaps.ts'
import type { Happening } from './happening.ts'
import { type LostLogin, lostLogins } from './lost-logins.ts'
import { overwrittenSession } from './overwritten-session.ts'
import { proxyAdvice } from './proxy-advice.ts'
import { type Candidate, candidatesOf } from './sticking-candidates.ts'
import { type Cause, causeOf } from './sticking-causes.ts'
import type { Story } from './story.ts'
import { withheldAnswer } from './withheld-answers.ts'

/**
 * Why the session of a login that was answered like a success does not stick: one diagnosis, the newest, or null where it sticks or
 * nothing that was seen says why. What a gap may have hidden is a doubt.
 */
export function stickingOf(story: Story, happenings: readonly Happening[], browser: 'chromium' | 'firefox'): Sticking | null {
  const lost = lostLogins(story, happenings).flatMap((login) => diagnosisOf(story, login, browser) ?? [])
  const others = [overwrittenSession(story, happenings), withheldAnswer(story, happenings)].filter((one) => one !== null)
  return [...lost, ...others].toSorted((a, b) => b.at - a.at)[0] ?? null
}

function diagnosisOf(story: Story, lost: LostLogin, browser: 'chromium' | 'firefox'): Sticking | null {
  const candidates = candidatesOf(story, lost)
  for (const candidate of candidates) {
    const cause = causeOf(story, lost, candidate, browser)
    if (cause === 'sent') return null
    if (cause !== null) return sayOf(story, lost, candidate, cause)
  }
  return candidates.length === 0 && isNoneSet(story, lost) ? noneSet(story, lost) : null
}

/** A password went in, the answer led on, and nothing that could carry a session was set or sent. */
function isNoneSet(story: Story, { first, isPlain, happening, denied }: LostLogin): boolean {
  const attempted = happening.signals.includes('A1') || happening.signals.includes('A5')
  const sent = [...(first.sent?.cookies ?? []), ...(denied.sent?.cookies ?? [])]
  if (first.sent === null || sent.some((cookie) => mayCarry(story, cookie))) return false
  return isPlain && attempted && first.completed?.location != null && denied.sent?.authorization == null
}

/** A cookie that is not known at all may carry anything. */
function mayCarry({ state }: Story, { name, digest }: SentCookie): boolean {
  const known = [...state.cookies.values()].filter(({ cookie }) => cookie.name === name)
  const generations = known.flatMap((history) =>
    history.generations.filter(({ traits }) => traits.digest === digest).map((one) => isCarrier(history, one)),
  )
  return generations.length === 0 || generations.includes(true)
}

function noneSet(story: Story, lost: LostLogin): Sticking {
  const args = { host: lost.denied.hop.place.host, advice: proxyAdvice(story) }
  return { ...baseOf(story, lost), kind: 'none-set', subject: null, browsers: ['chromium', 'firefox'], args }
}

function sayOf(story: Story, lost: LostLogin, { name, identity, line }: Candidate, cause: Cause): Sticking {
  const base = baseOf(story, lost)
  const place = lost.first.hop.place
  const subject = cookieSubject(identity ?? { name, domain: place.host, hostOnly: true, path: '/', partition: null })
  const args = { name, host: lost.denied.hop.place.host, browsers: cause.browsers.map(browserName).join(', '), ...cause.args }
  const evidence = [line?.id, ...cause.evidence, ...base.evidence].filter((id): id is SeenId => id !== undefined)
  return { ...base, kind: cause.kind, subject, browsers: cause.browsers, args, evidence: [...new Set(evidence)].slice(0, 8) }
}

function baseOf(story: Story, { first, denied }: LostLogin): Pick<Sticking, 'at' | 'evidence' | 'isWhole'> {
  const parts = (exchange: Exchange) => [exchange.sent?.id, exchange.completed?.id]
  return {
    at: first.at,
    evidence: [...parts(first), ...parts(denied)].filter((id): id is SeenId => id !== undefined),
    isWhole: isWhole(story.state, first.at, Number.POSITIVE_INFINITY),
  }
}

function browserName(browser: 'chromium' | 'firefox'): string {
  return browser === 'chromium' ? 'Chromium' : 'Firefox'
}
