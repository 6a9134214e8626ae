import { good, ids, login } from '../support/flows.ts'
import { probed, type Step } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const signedIn = login(`sid=${ids.a}; ${good}`)
const hour = 3600

/** Hours after its beginning at which it lived, and after which it was dead, each after a rest of these minutes. */
const aged = (lived: number, ended?: number, [rested, rest]: readonly [number, number] = [30, 30]): Step =>
  probed('timeout', ['sid'], {
    outcome: ended === undefined ? 'no' : 'yes',
    measured: [rested * 60, lived * hour, ...(ended === undefined ? [] : [rest * 60, ended * hour])],
  })

export default [
  {
    when: 'still open nine hours after it began: an example of OWASP',
    session: [signedIn, aged(9)],
    expect: ['failed', 'sid'],
    severity: 'info',
    because: 'lived',
  },
  {
    when: 'still open thirteen hours after it began, where AAL3 asks for an end after twelve',
    session: [signedIn, aged(13)],
    profile: 'nist-aal3',
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'lived',
  },
  {
    when: 'ended after at most eight hours, though it was used',
    session: [signedIn, aged(7, 8)],
    expect: ['passed', 'sid'],
  },
  {
    when: 'ended though it was used: ASVS 5 asks for what you documented',
    session: [signedIn, aged(20, 22)],
    profile: 'asvs5',
    expect: ['passed', 'sid'],
  },
  {
    when: 'ended though it was used, after more than seven and at most nine hours',
    session: [signedIn, aged(7, 9)],
    expect: ['cantTell', 'sid'],
    because: 'between',
  },
  { when: 'left alone for half an hour and still open', session: [signedIn, aged(1)], expect: ['inapplicable'] },
  {
    when: 'ended after a longer rest than it had lived through: it may have been the rest',
    session: [signedIn, aged(1, 2, [30, 60])],
    expect: ['inapplicable'],
  },
  {
    when: 'still open nine hours after it began, where PCI DSS asks for no end',
    session: [signedIn, aged(9)],
    profile: 'pci',
    expect: ['inapplicable'],
  },
  { when: 'nobody asked', session: [signedIn], expect: ['untested'] },
] satisfies readonly RuleCase[]
