import { describe, expect, it } from 'vitest'
import { type Acceptance, withoutAccepted } from '../../src/audit/acceptance.ts'
import type { Finding } from '../../src/audit/report.ts'

const sid = 'cookie:sid;shop.test;/'
const twin = 'cookie:twin;shop.test;/'

function finding(rule: string, subject: string): Finding {
  return {
    rule,
    subject,
    outcome: 'failed',
    severity: 'medium',
    evidenceClass: 'observed',
    because: { id: 'absent' },
    evidence: [],
    references: [],
    fix: null,
    modelled: false,
  }
}

const findings = [
  finding('session-token-without-secure', sid),
  finding('session-token-without-secure', twin),
  finding('session-token-short', sid),
  finding('session-that-does-not-stick', 'journey:3'),
  finding('session-that-does-not-stick', 'journey:4'),
]
const view: Parameters<typeof withoutAccepted>[2] = {
  tokens: [
    { key: 'a', id: sid },
    { key: 'b', id: twin },
  ],
  sets: [{ id: 'sid+twin', joined: 'needed-together', members: ['a', 'b'] }],
  journeys: [
    { id: 'journey:3', kind: 'login' },
    { id: 'journey:4', kind: 'logout' },
  ],
}

function left(...accepted: readonly (readonly [rule: string, subject: string])[]): readonly string[] {
  const acceptances = accepted.map(([rule, subject]): Acceptance => ({ rule, subject, reason: 'an intranet without https', at: 0 }))
  const shown = withoutAccepted(findings, acceptances, view)
  return shown.map(({ rule, subject }) => `${rule} ${subject}`)
}

const all = findings.map(({ rule, subject }) => `${rule} ${subject}`)
const but = (...gone: readonly number[]) => all.filter((_, index) => !gone.includes(index))

describe('an accepted finding', () => {
  it.each([
    { when: 'nothing is accepted', accepted: [], leaves: all },
    { when: 'one of a rule’s findings is', accepted: [['session-token-without-secure', sid]], leaves: but(0) },
    { when: 'the one about both tokens is', accepted: [['session-token-without-secure', 'sid+twin']], leaves: but(0, 1) },
    { when: 'one about a sign-in is: every sign-in’s', accepted: [['session-that-does-not-stick', 'journey:login']], leaves: but(3) },
    { when: 'one is that is not there', accepted: [['session-token-short', twin]], leaves: all },
    { when: 'a hostile one is', accepted: [['__proto__', 'constructor']], leaves: all },
  ] as const)('is gone where $when', ({ accepted, leaves }) => expect(left(...accepted)).toEqual(leaves))
})
