import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as expiry from '../../src/probes/expiry-plan.ts'
import { type ForgeryPlan, type ForgeryVerdict, mostRequests, nextStep } from '../../src/probes/forgery-plan.ts'
import type { Members } from '../../src/probes/minimal-sets.ts'
import type { SeenAnswer } from '../../src/probes/seen-answer.ts'
import type { Replied } from '../../src/probes/signed-in-control.ts'
import { answers } from './support/server.ts'

/** Places: the token 0, a preference 1, the token with another signature 2, and without one 3 and 4. */
const plan: ForgeryPlan = {
  probe: 'altered-token',
  base: [0, 1],
  rest: [1],
  token: 0,
  forgeries: [
    [1, 2],
    [1, 3],
    [1, 4],
  ],
}
const { signedIn, signedOut, consentPage, broken } = answers

type Server = (sent: Members, request: number) => SeenAnswer

const knows =
  (...places: Members): Server =>
  (sent) =>
    sent.some((place) => places.includes(place)) ? signedIn : signedOut

const cannotTell = (why: Extract<ForgeryVerdict, { readonly outcome: 'cannotTell' }>['why']): ForgeryVerdict => ({
  outcome: 'cannotTell',
  why,
})

interface Case {
  readonly when: string
  readonly server: Server
  readonly plan?: Partial<ForgeryPlan>
  readonly verdict: ForgeryVerdict
  readonly requests: number
}

const cases: readonly Case[] = [
  { when: 'every signature is checked', server: knows(0), verdict: { outcome: 'no' }, requests: 9 },
  { when: 'none is', server: knows(0, 2, 3, 4), verdict: { outcome: 'yes', why: 'signature' }, requests: 7 },
  { when: 'one that says it has none is believed', server: knows(0, 4), verdict: { outcome: 'yes', why: 'unsigned' }, requests: 9 },
  { when: 'the token is no JWT', server: knows(0), plan: { forgeries: [[1, 2]] }, verdict: { outcome: 'no' }, requests: 7 },
  {
    when: 'there is only the token',
    server: knows(0),
    plan: { base: [0], rest: [], forgeries: [[2], [3], [4]] },
    verdict: { outcome: 'no' },
    requests: 8,
  },
  { when: 'a preference alone signs in', server: knows(0, 1), verdict: cannotTell('known-without'), requests: 5 },
  {
    when: 'a changed token is answered by an error',
    server: (sent) => (sent.some((place) => place > 1) ? { ...signedOut, status: 401, target: null } : knows(0)(sent, 0)),
    verdict: { outcome: 'no' },
    requests: 9,
  },
  {
    when: 'a changed token gets a page of its own',
    server: (sent) => (sent.includes(2) ? consentPage : knows(0)(sent, 0)),
    verdict: cannotTell('other-answer'),
    requests: 6,
  },
  {
    when: 'a changed token brings the server down',
    server: (sent) => (sent.includes(2) ? broken : knows(0)(sent, 0)),
    verdict: cannotTell('server-refuses'),
    requests: 6,
  },
  {
    when: 'the session ends on the way',
    server: (sent, request) => (request > 4 ? signedOut : knows(0)(sent, request)),
    verdict: cannotTell('session-changed'),
    requests: 9,
  },
  { when: 'nobody is signed in', server: () => signedOut, verdict: cannotTell('no-difference'), requests: 4 },
]

function carriedOut(server: Server, changes: Partial<ForgeryPlan> = {}) {
  const replied: Replied[] = []
  for (;;) {
    const step = nextStep({ ...plan, ...changes }, JSON.parse(JSON.stringify(replied)))
    if (step.next === null) return { verdict: step.verdict, replied }
    replied.push({ sent: step.next, seen: server(step.next, replied.length) })
  }
}

describe('a token that its server must refuse', () => {
  it.each(cases.map((one) => [one.when, one] as const))('%s', (_when, { server, plan: changes, verdict, requests }) => {
    const found = carriedOut(server, changes)
    expect(found.verdict).toEqual(verdict)
    expect(found.replied).toHaveLength(requests)
    expect(requests).toBeLessThanOrEqual(mostRequests({ ...plan, ...changes }.forgeries.length))
  })

  it('is never said to be taken where the server takes none, and is found where it takes one', () => {
    fc.assert(
      fc.property(fc.subarray([2, 3, 4]), (taken) => {
        const { verdict } = carriedOut(knows(0, ...taken))
        expect(verdict.outcome).toBe(taken.length === 0 ? 'no' : 'yes')
        if (verdict.outcome === 'yes') expect(verdict.why).toBe(taken.includes(2) ? 'signature' : 'unsigned')
      }),
    )
  })

  it('is never sent beside the whole one', () => {
    for (const { server, plan: changes } of cases)
      for (const { sent } of carriedOut(server, changes).replied) if (sent.some((place) => place > 1)) expect(sent).not.toContain(0)
  })
})

describe('a token that has run out', () => {
  const waiting: expiry.ExpiryPlan = { probe: 'expired-token', base: [0, 1], rest: [1], token: 0, asksAt: 1_000, until: 1_010 }

  interface ExpiryCase {
    readonly when: string
    readonly before: Server
    readonly after: Server
    readonly verdict: expiry.ExpiryVerdict
    readonly requests: number
  }
  const expiries: readonly ExpiryCase[] = [
    { when: 'it is refused', before: knows(0), after: knows(), verdict: { outcome: 'no' }, requests: 8 },
    {
      when: 'it is refused by an error',
      before: knows(0),
      after: (sent) => (sent.length === 0 ? signedOut : { ...broken, status: 401 }),
      verdict: { outcome: 'no' },
      requests: 8,
    },
    { when: 'it signs in', before: knows(0), after: knows(0), verdict: { outcome: 'yes' }, requests: 8 },
    {
      when: 'it gets a page of its own',
      before: knows(0),
      after: (sent) => (sent.length === 0 ? signedOut : consentPage),
      verdict: cannotTell('other-answer'),
      requests: 8,
    },
    {
      when: 'signed out looks otherwise by then',
      before: knows(0),
      after: () => consentPage,
      verdict: cannotTell('answers-differ'),
      requests: 8,
    },
    { when: 'the preference alone signs in', before: knows(0, 1), after: knows(), verdict: cannotTell('known-without'), requests: 5 },
    { when: 'the server has enough', before: () => broken, after: knows(), verdict: cannotTell('server-refuses'), requests: 1 },
  ]

  it.each(expiries.map((one) => [one.when, one] as const))('%s', (_when, { before, after, verdict, requests }) => {
    const replied: Replied[] = []
    let now = 0
    for (;;) {
      const step = expiry.nextStep(waiting, JSON.parse(JSON.stringify(replied)))
      if (step.next === null) {
        expect(step.verdict).toEqual(verdict)
        break
      }
      now = Math.max(now, step.notBefore)
      replied.push({ sent: step.next, seen: (now < waiting.asksAt ? before : after)(step.next, replied.length) })
    }
    expect(replied).toHaveLength(requests)
    expect(requests).toBeLessThanOrEqual(expiry.mostRequests)
  })
})
