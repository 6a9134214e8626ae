import { app, good, ids, login, use, visit } from '../support/flows.ts'
import { get, probed } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const visitor = visit(`sid=${ids.a}; ${good}`)
const renewed = login(`sid=${ids.b}; ${good}`)
const linked = get(`${app}/shop;sid=${ids.b}`)
const foreign = (outcome: 'yes' | 'no' | 'cannotTell', why: string | null = null) =>
  probed('foreign-id-in-address', ['sid'], { outcome, why })

export default [
  {
    when: 'an ID out of a link is taken, and stays at the login',
    session: [visitor, login(), use(), get(`${app}/shop;sid=${ids.a}`), foreign('yes', 'echoed')],
    expect: ['failed', 'sid'],
    severity: 'high',
    because: 'kept',
  },
  {
    when: 'an ID out of a link is taken, and renewed at the login',
    session: [visitor, renewed, linked, foreign('yes', 'echoed')],
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'renewed',
  },
  { when: 'an ID in the address is of no effect', session: [visitor, renewed, linked, foreign('no')], expect: ['passed', 'sid'] },
  {
    when: 'equal requests differ',
    session: [visitor, renewed, linked, foreign('cannotTell', 'answers-differ')],
    expect: ['cantTell', 'sid'],
    because: 'unclear',
  },
  {
    when: 'the cookie is no session token',
    session: [get(app, { setCookie: ['theme=dark'] }), probed('foreign-id-in-address', ['theme'], { outcome: 'no' })],
    expect: ['inapplicable'],
  },
  { when: 'no probe was carried out', session: [visitor, renewed, linked], expect: ['untested'] },
] satisfies readonly RuleCase[]
