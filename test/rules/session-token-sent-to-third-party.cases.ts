import { app, good, ids, login, use, visit } from '../support/flows.ts'
import { get, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

/** A page of the application loads a picture from another site. */
const tracker = (query: string, headers: Readonly<Record<string, string>> = {}) =>
  get(`https://tracker.test/p.gif${query}`, { from: app, resource: 'image', headers })

/** ASP.NET without cookies. */
const addressed = `${app}/(S(lit3py55t21z5v55vlm25s55))/home.aspx`

export default [
  {
    when: 'in the query of a request to another site',
    session: [login(`sid=${ids.a}; Path=/; Secure; SameSite=Lax`), tracker(`?s=${ids.a}`)],
    site: 'app.example',
    expect: ['failed', 'sid'],
    severity: 'high',
    because: 'query',
  },
  {
    when: 'in the Referer that another site gets',
    session: [login(`sid=${ids.a}; ${good}`), tracker('', { Referer: `${app}/reset?token=${ids.a}` })],
    site: 'app.example',
    expect: ['failed', 'sid'],
    because: 'referer',
  },
  {
    when: 'in the Referer that another site gets, of a session that stands in addresses alone',
    session: [get(addressed), tracker('', { Referer: addressed })],
    site: 'app.example',
    expect: ['failed', '(S(…))'],
    because: 'referer',
  },
  {
    when: 'a session that stands in addresses alone, of which another site gets the origin',
    session: [get(addressed), tracker('', { Referer: `${app}/` })],
    site: 'app.example',
    expect: ['passed', '(S(…))'],
  },
  {
    when: 'in the fragment of an address of another site that a redirect leads to',
    session: [login(`sid=${ids.a}; ${good}`), get(`${app}/out`, { location: `https://partner.test/#sid=${ids.a}`, landing: null })],
    site: 'app.example',
    expect: ['failed', 'sid'],
    because: 'fragment',
  },
  {
    when: 'another site gets other things',
    session: [login(`sid=${ids.a}; ${good}`), tracker('?page=home', { Referer: `${app}/` })],
    site: 'app.example',
    expect: ['passed', 'sid'],
  },
  {
    when: 'missed since',
    session: [login(`sid=${ids.a}; ${good}`), tracker(`?s=${ids.a}`), unseen(use())],
    site: 'app.example',
    expect: ['cantTell', 'sid'],
  },
  {
    when: 'an identifier of the tracker’s own',
    session: [visit('_ga=GA1.2.1034567890.1767600000'), tracker('?cid=1034567890.1767600000')],
    site: 'app.example',
    expect: ['inapplicable'],
  },
  {
    when: 'requests to other sites are not shown to the extension',
    session: [login(`sid=${ids.a}; ${good}`)],
    seen: { access: 'site' },
    expect: ['untested'],
  },
] satisfies readonly RuleCase[]
