import { app, good, ids, login, use } from '../support/flows.ts'
import { get, page, type Step, unseen } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const script = (from: string): Step => get('https://cdn.tracker.test/tag.js', { from, resource: 'script' })
const readable = `sid=${ids.a}; Path=/; Secure; SameSite=Lax`

export default [
  {
    when: 'no HttpOnly, and a page loads a script of another site',
    session: [login(readable), script(app)],
    site: 'app.example',
    expect: ['failed', 'sid'],
    severity: 'medium',
  },
  { when: 'HttpOnly', session: [login(`sid=${ids.a}; ${good}`), script(app)], site: 'app.example', expect: ['passed', 'sid'] },
  {
    when: 'only the site’s own scripts',
    session: [login(readable), get(`${app}/app.js`, { resource: 'script' })],
    site: 'app.example',
    expect: ['passed', 'sid'],
  },
  {
    when: 'a picture of another site, which runs nothing',
    session: [login(readable), get('https://cdn.tracker.test/a.png', { from: app, resource: 'image' })],
    site: 'app.example',
    expect: ['passed', 'sid'],
  },
  {
    when: 'the page pins the script by its hash',
    session: [login(readable), script(app), page(`${app}/home`, { pinnedScripts: ['cdn.tracker.test'] })],
    site: 'app.example',
    expect: ['passed', 'sid'],
  },
  {
    when: 'one page pins the script, and another does not',
    session: [
      login(readable),
      script(app),
      page(`${app}/home`, { pinnedScripts: ['cdn.tracker.test'] }),
      script(app),
      page(`${app}/orders`, { logoutControl: true }),
    ],
    site: 'app.example',
    expect: ['failed', 'sid'],
  },
  {
    when: 'missed since',
    session: [login(readable), script(app), unseen(use())],
    site: 'app.example',
    expect: ['cantTell', 'sid'],
  },
  {
    when: 'nobody signed in',
    session: [get(app, { setCookie: ['theme=dark'] }), script(app)],
    site: 'app.example',
    expect: ['inapplicable'],
  },
  { when: 'other sites are not shown to the extension', session: [login(readable)], seen: { access: 'site' }, expect: ['untested'] },
] satisfies readonly RuleCase[]
