import { app, good, ids, login, visit } from '../support/flows.ts'
import { get, probed } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const visitor = visit(`sid=${ids.a}; ${good}`)
const renewed = login(`sid=${ids.b}; ${good}`)
const replay = (outcome: 'yes' | 'no' | 'cannotTell', why: string | null = null) =>
  probed('old-id-after-login', ['sid'], { outcome, why, proven: outcome === 'yes' ? [0] : [] })

export default [
  {
    when: 'a new ID at the login, and the old one signed in too',
    session: [visitor, renewed, replay('yes', 'became')],
    expect: ['failed', 'sid'],
    severity: 'high',
    because: 'became',
  },
  {
    when: 'the ID of the visitor kept at the login',
    session: [visitor, login(), replay('yes', 'unchanged')],
    expect: ['failed', 'sid'],
    severity: 'high',
    because: 'unchanged',
  },
  {
    when: 'the old ID signs in, and may have done so before',
    session: [visitor, renewed, replay('yes', 'old')],
    expect: ['failed', 'sid'],
    severity: 'medium',
    because: 'old',
  },
  { when: 'the old ID signs nobody in', session: [visitor, renewed, replay('no')], expect: ['passed', 'sid'] },
  { when: 'found once, and mended since', session: [visitor, renewed, replay('yes', 'became'), replay('no')], expect: ['passed', 'sid'] },
  {
    when: 'the page answers everyone alike',
    session: [visitor, renewed, replay('cannotTell', 'no-difference')],
    expect: ['cantTell', 'sid'],
  },
  {
    when: 'a preference was sent again',
    session: [get(app, { setCookie: ['theme=dark'] }), probed('old-id-after-login', ['theme'], { outcome: 'no' })],
    expect: ['inapplicable'],
  },
  { when: 'no probe was carried out', session: [visitor, renewed], expect: ['untested'] },
  { when: 'the probe was cancelled', session: [visitor, renewed, replay('cannotTell', 'cancelled')], expect: ['untested'] },
] satisfies readonly RuleCase[]
