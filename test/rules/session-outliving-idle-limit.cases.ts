import { good, ids, login } from '../support/flows.ts'
import { probed, type Step } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const signedIn = login(`sid=${ids.a}; ${good}`)

/** Minutes: left alone for so long it lived; after so long it was dead. */
const leftAlone = (lived: number, ended?: number): Step =>
  probed('timeout', ['sid'], {
    outcome: ended === undefined ? 'no' : 'yes',
    measured: [lived * 60, lived * 120, ...(ended === undefined ? [] : [ended * 60, ended * 120])],
  })

export default [
  {
    when: 'still open after an hour without a request',
    session: [signedIn, leftAlone(60)],
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'lived',
  },
  {
    when: 'ended between 30 and 60 minutes of rest, where the profile asks for 15',
    session: [signedIn, leftAlone(30, 60)],
    profile: 'pci',
    expect: ['failed', 'sid'],
    because: 'lived',
  },
  {
    when: 'still open after an hour, when the probe was cancelled',
    session: [signedIn, probed('timeout', ['sid'], { outcome: 'cannotTell', why: 'cancelled', measured: [3602, 7300] })],
    expect: ['failed', 'sid'],
  },
  {
    when: 'still open after 30 minutes, where AAL3 asks for 15',
    session: [signedIn, leftAlone(30)],
    profile: 'nist-aal3',
    expect: ['failed', 'sid'],
  },
  {
    when: 'ended in an earlier probe, still open after an hour in a later one',
    session: [signedIn, leftAlone(8, 15), leftAlone(60)],
    expect: ['failed', 'sid'],
  },
  { when: 'ended between 15 and 30 minutes', session: [signedIn, leftAlone(15, 30)], expect: ['passed', 'sid'] },
  {
    when: 'ended a few seconds after the limit',
    session: [signedIn, leftAlone(15, 30.1)],
    expect: ['passed', 'sid'],
  },
  {
    when: 'ended between 30 and 60 minutes, where AAL2 asks for an hour',
    session: [signedIn, leftAlone(30, 60)],
    profile: 'nist-aal2',
    expect: ['passed', 'sid'],
  },
  {
    when: 'ended between 30 and 60 minutes: ASVS 5 asks for what you documented',
    session: [signedIn, leftAlone(30, 60)],
    profile: 'asvs5',
    expect: ['passed', 'sid'],
  },
  {
    when: 'the limit lies between the last rest that it lived through and the first that it did not',
    session: [signedIn, leftAlone(15, 60)],
    expect: ['cantTell', 'sid'],
    because: 'between',
  },
  {
    when: 'still open after the longest rest, which was shorter than the limit',
    session: [signedIn, leftAlone(15)],
    expect: ['cantTell', 'sid'],
    because: 'not-long-enough',
  },
  {
    when: 'still open after an hour: ASVS 5 asks for what you documented',
    session: [signedIn, leftAlone(60)],
    profile: 'asvs5',
    expect: ['cantTell', 'sid'],
    because: 'documented',
  },
  {
    when: 'ended of its age: left alone it was for less than it can live through',
    session: [signedIn, leftAlone(29, 30.1), probed('timeout', ['sid'], { measured: [60, 3540, 120, 3606] })],
    expect: ['cantTell', 'sid'],
    because: 'not-long-enough',
  },
  {
    when: 'still open after an hour, where AAL1 asks for no end',
    session: [signedIn, leftAlone(60)],
    profile: 'nist-aal1',
    expect: ['inapplicable'],
  },
  {
    when: 'a probe that was cancelled before it measured anything',
    session: [signedIn, probed('timeout', ['sid'], { outcome: 'cannotTell', why: 'cancelled' })],
    expect: ['untested'],
  },
  { when: 'nobody asked', session: [signedIn], expect: ['untested'] },
] satisfies readonly RuleCase[]
