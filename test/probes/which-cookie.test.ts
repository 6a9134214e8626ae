import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Members } from '../../src/probes/minimal-sets.ts'
import { type Guard, mostRequests, nextStep, type Verdict } from '../../src/probes/which-cookie.ts'
import { answers, isEnough, probe, type Server, serverOf, smallest, unguarded } from './support/server.ts'

interface Case {
  readonly guards: readonly (Guard | null)[]
  readonly server: Server
  readonly verdict: Verdict
  readonly requests: number
}

const cannotTell = (why: Extract<Verdict, { readonly outcome: 'cannotTell' }>['why']): Verdict => ({ outcome: 'cannotTell', why })
const found = (sets: readonly Members[], unneeded: Members, proven: Members = [...new Set(sets.flat())].sort()): Verdict => ({
  outcome: 'yes',
  sets,
  proven,
  unneeded,
})

const cases: Readonly<Record<string, Case>> = {
  'the only cookie': { guards: [null], server: serverOf([[0]]), verdict: found([[0]], []), requests: 4 },
  'the likeliest of four': { guards: unguarded(4), server: serverOf([[0]]), verdict: found([[0]], [1, 2, 3]), requests: 7 },
  'a decoy is likelier': { guards: unguarded(4), server: serverOf([[2]]), verdict: found([[2]], [0, 1, 3]), requests: 10 },
  'two needed together': { guards: unguarded(4), server: serverOf([[0, 3]]), verdict: found([[0, 3]], [1, 2]), requests: 11 },
  'either of two': { guards: unguarded(3), server: serverOf([[0], [2]]), verdict: found([[0], [2]], [1]), requests: 9 },
  'signed out is a login page': {
    guards: unguarded(2),
    server: serverOf([[0]], answers.loginPage),
    verdict: found([[0]], [1]),
    requests: 7,
  },
  'a remember-me goes first, and nothing is said of it': {
    guards: [null, null, 'remember-me'],
    server: serverOf([[0], [2]]),
    verdict: found([[0]], [1]),
    requests: 8,
  },
  'a long-lived cookie is the session': {
    guards: [null, 'long-lived', null],
    server: serverOf([[1]]),
    verdict: found([[1]], [0, 2]),
    requests: 8,
  },
  'a long-lived cookie is the session, beside a remember-me': {
    guards: [null, 'long-lived', 'remember-me'],
    server: serverOf([[1]]),
    verdict: found([[1]], [0]),
    requests: 8,
  },
  'several long-lived cookies could be it': {
    guards: [null, 'long-lived', 'long-lived'],
    server: serverOf([[1]]),
    verdict: cannotTell('several-long-lived'),
    requests: 5,
  },
  'cookies change nothing': { guards: unguarded(3), server: () => answers.signedIn, verdict: cannotTell('no-difference'), requests: 4 },
  'equal requests differ': {
    guards: unguarded(3),
    server: (_sent, request) => ({ ...answers.signedIn, status: 200 + (request % 3) }),
    verdict: cannotTell('answers-differ'),
    requests: 4,
  },
  'every second answer is another': {
    guards: unguarded(3),
    server: (_sent, request) => (request % 2 === 0 ? answers.signedIn : answers.signedOut),
    verdict: cannotTell('answers-differ'),
    requests: 4,
  },
  'the page is never twice the same': {
    guards: unguarded(3),
    server: (_sent, request) => ({ ...answers.signedIn, shape: `${request}` }),
    verdict: cannotTell('answers-differ'),
    requests: 4,
  },
  'the server has enough': { guards: unguarded(3), server: () => answers.broken, verdict: cannotTell('server-refuses'), requests: 1 },
  'the session ends on the way': {
    guards: unguarded(3),
    server: (sent, request) => (request < 5 ? serverOf([[0]])(sent, request) : answers.signedOut),
    verdict: cannotTell('session-changed'),
    requests: 7,
  },
  'without the needed cookie comes a consent page': {
    guards: unguarded(2),
    server: (sent) => (sent.length === 0 ? answers.signedOut : sent.includes(0) ? answers.signedIn : answers.consentPage),
    verdict: found([[0]], [1]),
    requests: 7,
  },
  'a consent cookie is needed too, and is no session token': {
    guards: unguarded(2),
    server: (sent) => (!sent.includes(0) ? answers.signedOut : sent.includes(1) ? answers.signedIn : answers.consentPage),
    verdict: found([[0, 1]], [], [0]),
    requests: 7,
  },
  'the check says signed in whatever is sent': {
    guards: unguarded(2),
    server: () => ({ ...answers.signedIn, signedIn: true }),
    verdict: cannotTell('no-difference'),
    requests: 4,
  },
  'the check never says signed in': {
    guards: unguarded(2),
    server: () => ({ ...answers.signedIn, signedIn: false }),
    verdict: cannotTell('not-signed-in'),
    requests: 4,
  },
  'the check decides, whatever else the answer is': {
    guards: unguarded(2),
    server: (sent, request) => ({ ...answers.signedIn, shape: `${request}`, signedIn: sent.includes(1) }),
    verdict: found([[1]], [0]),
    requests: 7,
  },
}

describe('which cookie is the session', () => {
  it.each(Object.entries(cases))('%s', (_name, { guards, server, verdict, requests }) => {
    const outcome = probe(guards, server)
    expect(outcome.verdict).toEqual(verdict)
    expect(outcome.exchanged).toHaveLength(requests)
  })

  it('is right and within its number of requests, for any server and any guards', () => {
    fc.assert(
      fc.property(anySite, ({ guards, sets }) => {
        const { verdict, exchanged } = probe(guards, serverOf(sets))
        expect(exchanged.length).toBeLessThanOrEqual(mostRequests(guards.length))
        if (verdict.outcome === 'cannotTell') return
        for (const set of verdict.sets) expect(sets).toContainEqual(set)
        expect(verdict.proven).toEqual([...new Set(verdict.sets.flat())].sort((a, b) => a - b))
        for (const place of verdict.unneeded) {
          const others = sets.filter((set) => set.includes(place))
          // What was set aside at the start may make it needed after all, with a set that was never asked about.
          for (const set of others) expect(set.some((other) => guards[other] !== null)).toBe(true)
        }
      }),
    )
  })

  it('never leaves out what may be the session while a remember-me or an unknown long-lived cookie is sent', () => {
    fc.assert(
      fc.property(anySite, ({ guards, sets }) => {
        const all = [...guards.keys()]
        const { exchanged } = probe(guards, serverOf(sets))
        const remembering = all.filter((place) => guards[place] === 'remember-me')
        for (const { sent } of exchanged) {
          const leftOut = all.filter((place) => !sent.includes(place))
          const risky = sent.filter((place) => guards[place] !== null && !isTheSession(place))
          if (risky.length > 0) expect(remembering).toEqual(expect.arrayContaining(leftOut))
        }
        /** Without this one alone the server no longer knew the user, remember-me cookies apart. */
        function isTheSession(place: number): boolean {
          const rest = all.filter((other) => other !== place && (guards[other] === null || guards[other] === guards[place]))
          const alone = all.filter((other) => guards[other] === 'long-lived').length === 1 || remembering.length === 1
          return alone && !isEnough(sets, rest)
        }
      }),
    )
  })

  it('goes on from any point as if nothing had been', () => {
    fc.assert(
      fc.property(anySite, fc.nat(), ({ guards, sets }, at) => {
        const { exchanged } = probe(guards, serverOf(sets))
        const done = exchanged.slice(0, at % (exchanged.length + 1))
        const next = exchanged[done.length]
        expect(nextStep(guards, JSON.parse(JSON.stringify(done))).next).toEqual(next?.sent ?? null)
      }),
    )
  })
})

const anySite = fc
  .array(fc.constantFrom<Guard | null>(null, null, null, 'remember-me', 'long-lived'), { minLength: 1, maxLength: 12 })
  .chain((guards) =>
    fc
      .array(fc.subarray([...guards.keys()], { minLength: 1 }), { minLength: 1, maxLength: 4 })
      .map((all) => ({ guards, sets: smallest(all) })),
  )
