import { app, good, ids, login, use } from '../support/flows.ts'
import { get, type Step, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

/** The session rolls on: a style sheet sets the cookie too. */
const asset = (headers: Readonly<Record<string, string>>): Step =>
  get(`${app}/assets/app.css`, { resource: 'style', headers, setCookie: [`sid=${ids.a}; ${good}`] })

export default [
  {
    when: 'a static file that is public for a day',
    session: [login(`sid=${ids.a}; ${good}`), asset({ 'Cache-Control': 'public, max-age=86400' })],
    expect: ['failed', 'sid'],
    severity: 'high',
    because: 'fresh',
  },
  {
    when: 's-maxage, whatever else it says',
    session: [login(`sid=${ids.a}; ${good}`), asset({ 'Cache-Control': 'max-age=0, s-maxage=600' })],
    expect: ['failed', 'sid'],
    because: 'fresh',
  },
  {
    when: 'a cache says that it answered',
    session: [login(`sid=${ids.a}; ${good}`), asset({ 'CF-Cache-Status': 'HIT' })],
    expect: ['failed', 'sid'],
    severity: 'high',
    because: 'kept',
  },
  {
    when: 'it has an Age',
    session: [login(`sid=${ids.a}; ${good}`), asset({ Age: '120', 'Cache-Control': 'public, max-age=600' })],
    expect: ['failed', 'sid'],
    because: 'kept',
  },
  {
    when: 'public, and caches must ask each time',
    session: [login(`sid=${ids.a}; ${good}`), asset({ 'Cache-Control': 'public, max-age=0' })],
    expect: ['failed', 'sid'],
    severity: 'info',
    because: 'revalidated',
  },
  {
    when: 'private, however long',
    session: [login(`sid=${ids.a}; ${good}`), asset({ 'Cache-Control': 'private, max-age=86400' })],
    expect: ['passed', 'sid'],
  },
  {
    when: 'no-store beside public',
    session: [login(`sid=${ids.a}; ${good}`), asset({ 'Cache-Control': 'public, no-store' })],
    expect: ['passed', 'sid'],
  },
  { when: 'set by the answer to the login', session: [login(`sid=${ids.a}; ${good}`)], expect: ['passed', 'sid'] },
  {
    when: 'missed since',
    session: [login(`sid=${ids.a}; ${good}`), asset({ 'Cache-Control': 'public, max-age=60' }), unseen(use())],
    expect: ['cantTell', 'sid'],
  },
  {
    when: 'a public file that sets a preference',
    session: [get(`${app}/app.css`, { resource: 'style', headers: { 'Cache-Control': 'public, max-age=60' }, setCookie: ['theme=dark'] })],
    expect: ['inapplicable'],
  },
] satisfies readonly RuleCase[]
