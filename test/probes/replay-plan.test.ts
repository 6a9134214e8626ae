import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReplayId } from '../../src/audit/probe.ts'
import type { Members } from '../../src/probes/minimal-sets.ts'
import { type AfterEvent, mostRequests, nextStep, type ReplayPlan, type ReplayVerdict } from '../../src/probes/replay-plan.ts'
import type { SeenAnswer } from '../../src/probes/seen-answer.ts'
import type { Replied } from '../../src/probes/signed-in-control.ts'
import { answers } from './support/server.ts'

/** Places: what the jar had before (its ID 0, a preference 1), and what it has after the event (its ID 2, the preference 3). */
const before = { base: [0, 1], rest: [1] }
const today: Omit<AfterEvent, 'asked'> = { base: [2, 3], rest: [3], held: [0], meaning: 'old', missed: false }
const login: ReplayId = 'old-id-after-login'
const logout: ReplayId = 'old-id-after-logout'
const change: ReplayId = 'old-id-after-password-change'
const elsewhere: ReplayId = 'session-after-password-change-elsewhere'

type Server = (sent: Members, hasHappened: boolean, request: number) => SeenAnswer
const { signedIn, signedOut, consentPage, broken } = answers

/** Knows the user by any of these IDs, before and after. */
const known =
  (then: Members, now: Members): Server =>
  (sent, hasHappened) =>
    sent.some((place) => (hasHappened ? now : then).includes(place)) ? signedIn : signedOut

interface Case {
  readonly when: string
  readonly event: ReplayId
  readonly server: Server
  readonly after?: Partial<AfterEvent>
  readonly verdict: ReplayVerdict
  readonly requests: number
}

const cannotTell = (why: Extract<ReplayVerdict, { readonly outcome: 'cannotTell' }>['why']): ReplayVerdict => ({
  outcome: 'cannotTell',
  why,
})

const cases: readonly Case[] = [
  { when: 'the ID of the visitor is dead', event: login, server: known([], [2]), verdict: { outcome: 'no' }, requests: 7 },
  {
    when: 'the ID of the visitor became signed in',
    event: login,
    server: known([], [0, 2]),
    after: { meaning: 'became' },
    verdict: { outcome: 'yes', why: 'became' },
    requests: 7,
  },
  {
    when: 'the session token of now was there before, and was not held',
    event: login,
    server: known([], [2]),
    after: { missed: true },
    verdict: cannotTell('not-held'),
    requests: 7,
  },
  { when: 'nobody is signed in after it', event: login, server: known([], []), verdict: cannotTell('no-difference'), requests: 4 },
  { when: 'the old ID ends the session', event: login, server: ending(0, [2]), verdict: cannotTell('session-changed'), requests: 7 },
  { when: 'the preference alone signs in', event: login, server: known([], [2, 3]), verdict: cannotTell('known-without'), requests: 5 },
  { when: 'the sign-out ended it', event: logout, server: known([0], []), verdict: { outcome: 'no' }, requests: 9 },
  { when: 'the sign-out ended nothing', event: logout, server: known([0], [0]), verdict: { outcome: 'yes', why: 'old' }, requests: 9 },
  { when: 'there was no sign-out', event: logout, server: known([0], [0, 2]), verdict: cannotTell('still-signed-in'), requests: 6 },
  { when: 'nobody was signed in before it', event: logout, server: known([], []), verdict: cannotTell('no-difference'), requests: 4 },
  { when: 'the old ID is dead after the change', event: change, server: known([0], [2]), verdict: { outcome: 'no' }, requests: 9 },
  {
    when: 'the old ID lives after the change',
    event: change,
    server: known([0], [0, 2]),
    verdict: { outcome: 'yes', why: 'old' },
    requests: 9,
  },
  { when: 'the other session is ended', event: elsewhere, server: known([0], []), verdict: { outcome: 'no' }, requests: 9 },
  {
    when: 'the other session lives on',
    event: elsewhere,
    server: known([0, 2], [0, 2]),
    after: { meaning: 'unchanged' },
    verdict: { outcome: 'yes', why: 'unchanged' },
    requests: 9,
  },
  {
    when: 'the old ID gets a page of its own',
    event: change,
    server: (sent, hasHappened) => (hasHappened && sent.includes(0) ? consentPage : known([0], [2])(sent, hasHappened, 0)),
    verdict: cannotTell('other-answer'),
    requests: 9,
  },
  {
    when: 'signed out looks otherwise after the event',
    event: logout,
    server: (sent, hasHappened) => (hasHappened ? consentPage : known([0], [])(sent, hasHappened, 0)),
    verdict: cannotTell('answers-differ'),
    requests: 9,
  },
  { when: 'the server has enough', event: logout, server: () => broken, verdict: cannotTell('server-refuses'), requests: 1 },
]

/** Whoever sends this ID ends every session of the user. */
function ending(trap: number, now: Members): Server {
  let isOver = false
  return (sent, hasHappened) => {
    if (sent.includes(trap)) isOver = true
    return isOver ? signedOut : known([], now)(sent, hasHappened, 0)
  }
}

/** Carries a replay out; the event happens as soon as it is awaited. */
function replay(event: ReplayId, server: Server, after: Partial<AfterEvent> = {}) {
  let plan: ReplayPlan = { probe: event, ...before, there: [], armed: 0, until: 60, after: null }
  const replied: Replied[] = []
  const plans: ReplayPlan[] = []
  for (;;) {
    plans.push(plan)
    const step = nextStep(plan, replied)
    if (step.next === null && 'verdict' in step) return { verdict: step.verdict, replied, plans }
    if (step.next === null) {
      expect(step.awaits).toBe(60)
      plan = { ...plan, after: { ...today, ...after, asked: replied.length } }
    } else replied.push({ sent: step.next, seen: server(step.next, plan.after !== null, replied.length) })
  }
}

describe('an ID that is sent again after an event', () => {
  it.each(cases.map((one) => [`${one.event}: ${one.when}`, one] as const))('%s', (_when, { event, server, after, verdict, requests }) => {
    const found = replay(event, server, after)
    expect(found.verdict).toEqual(verdict)
    expect(found.replied).toHaveLength(requests)
    expect(requests).toBeLessThanOrEqual(mostRequests({ probe: event }))
  })

  it('is never sent beside the ID of now', () => {
    for (const { event, server, after } of cases)
      for (const { sent } of replay(event, server, after).replied) if (sent.includes(0)) expect(sent).not.toContain(2)
  })

  it('goes on from any point as if nothing had been', () => {
    fc.assert(
      fc.property(fc.constantFrom(login, logout, change, elsewhere), fc.subarray([0, 2]), fc.subarray([0, 2]), (event, then, now) => {
        const { replied, plans } = replay(event, known(then, now))
        let asked = 0
        for (const plan of plans) {
          const stored: Replied[] = JSON.parse(JSON.stringify(replied.slice(0, asked)))
          const { next } = nextStep(JSON.parse(JSON.stringify(plan)), stored)
          if (next !== null) expect(next).toEqual(replied[asked++]?.sent)
        }
        expect(asked).toBe(replied.length)
      }),
    )
  })
})
