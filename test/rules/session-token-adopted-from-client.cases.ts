import { app, good, ids, login, use, visit } from '../support/flows.ts'
import { get, probed, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const visitor = visit(`sid=${ids.a}; ${good}`)
const renewed = login(`sid=${ids.b}; ${good}`)
const foreign = (outcome: 'yes' | 'no' | 'cannotTell', why: string | null = null) => probed('foreign-id', ['sid'], { outcome, why })
const replay = (outcome: 'yes' | 'no', why: string | null) =>
  probed('old-id-after-login', ['sid'], { outcome, why, proven: outcome === 'yes' ? [0] : [] })

export default [
  {
    when: 'an invented ID is taken, and IDs stay at the login',
    session: [visitor, login(), use(), foreign('yes', 'taken')],
    expect: ['failed', 'sid'],
    severity: 'high',
    because: 'kept',
  },
  {
    when: 'an invented ID is taken; the login makes a new one, and the old one is signed in too',
    session: [visitor, renewed, replay('yes', 'became'), foreign('yes', 'echoed')],
    expect: ['failed', 'sid'],
    severity: 'high',
    because: 'kept',
  },
  {
    when: 'an invented ID is taken, and renewed at the login',
    session: [visitor, renewed, foreign('yes', 'remembered')],
    expect: ['failed', 'sid'],
    severity: 'low',
    because: 'renewed',
  },
  {
    when: 'an invented ID is taken; no visitor had one before the login',
    session: [renewed, foreign('yes', 'taken')],
    expect: ['failed', 'sid'],
    severity: 'medium',
    because: 'alone',
  },
  {
    when: 'an invented ID is taken; something was missed since the login',
    session: [visitor, login(), use(), unseen(use()), foreign('yes', 'taken')],
    expect: ['failed', 'sid'],
    severity: 'medium',
    because: 'alone',
  },
  { when: 'the server issues one of its own instead', session: [visitor, renewed, foreign('no')], expect: ['passed', 'sid'] },
  { when: 'found once, and mended since', session: [visitor, renewed, foreign('yes', 'taken'), foreign('no')], expect: ['passed', 'sid'] },
  {
    when: 'it is not replaced, and nothing more is to be seen',
    session: [visitor, renewed, foreign('cannotTell', 'not-replaced')],
    expect: ['cantTell', 'sid'],
    because: 'not-replaced',
  },
  {
    when: 'visitors get no ID on that page',
    session: [visitor, renewed, foreign('cannotTell', 'no-id-issued')],
    expect: ['cantTell', 'sid'],
    because: 'unclear',
  },
  {
    when: 'the cookie is no session token',
    session: [get(app, { setCookie: ['theme=dark'] }), probed('foreign-id', ['theme'], { outcome: 'no' })],
    expect: ['inapplicable'],
  },
  { when: 'no probe was carried out', session: [visitor, renewed], expect: ['untested'] },
  { when: 'the probe was cancelled', session: [visitor, renewed, foreign('cannotTell', 'cancelled')], expect: ['untested'] },
] satisfies readonly RuleCase[]
