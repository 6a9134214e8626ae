import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ForeignVerdict, mostRequests } from '../../src/probes/foreign-plan.ts'
import { type Site, type Visit, visit } from './support/visited-site.ts'
import { families, type Habits, serverWith } from './support/visitors.ts'

const php: Visit = { name: 'PHPSESSID', invented: '3kq0v9h2m5c8t1b7n4d6f0g2j9' }
const servlet: Visit = { name: 'JSESSIONID', invented: '0F1E2D3C4B5A69788796A5B4C3D2E1F0' }
const aspNet: Visit = { name: 'ASP.NET_SessionId', invented: 'qx3vkz0n1m5wbt4hcyd2jr0p' }
const phpInQuery: Visit = { ...php, inAddress: { where: 'query', name: 'PHPSESSID' } }
const servletInPath: Visit = { ...servlet, inAddress: { where: 'path-parameter', name: 'jsessionid' } }

const withKey: Visit = { ...php, beside: [['key', '2c624232cdd221771294dfbb310aca000a0b0c0d']] }
const keyFirst: Visit = { name: 'key', invented: '2c624232cdd221771294dfbb310aca000a0b0c0d', beside: [['PHPSESSID', php.invented]] }
const notForVisitors: Visit = { ...keyFirst, name: 'pass' }
const withSealed: Visit = { ...php, beside: [['key', null]] }

const yes = (why: Extract<ForeignVerdict, { readonly outcome: 'yes' }>['why']): ForeignVerdict => ({ outcome: 'yes', why })
const no: ForeignVerdict = { outcome: 'no' }
const cannotTell = (why: Extract<ForeignVerdict, { readonly outcome: 'cannotTell' }>['why']): ForeignVerdict => ({
  outcome: 'cannotTell',
  why,
})

const cases: readonly { readonly when: string; readonly site: Site; readonly as: Visit; readonly verdict: ForeignVerdict }[] = [
  { when: 'PHP as it comes, a page with a secret of the session', site: families.php, as: php, verdict: yes('remembered') },
  { when: 'PHP as it comes, a page without one', site: families.phpPlain, as: php, verdict: yes('taken') },
  { when: 'PHP with session.use_strict_mode', site: families.phpStrict, as: php, verdict: no },
  { when: 'Tomcat', site: families.tomcat, as: servlet, verdict: no },
  { when: 'ASP.NET', site: families.aspNet, as: aspNet, verdict: yes('taken') },
  { when: 'a server that sets the cookie at every answer', site: families.rolling, as: php, verdict: yes('echoed') },
  { when: 'Django, which sets nothing for a visitor', site: families.django, as: php, verdict: cannotTell('no-id-issued') },
  {
    when: 'a cookie where there is none, whatever it is',
    site: families.onlyWhereThereIsNone,
    as: php,
    verdict: cannotTell('not-replaced'),
  },
  { when: 'the same ID for everyone', site: families.cached, as: php, verdict: cannotTell('one-id-for-all') },
  { when: 'an unknown ID is answered by an error', site: families.refusing, as: php, verdict: cannotTell('other-answer') },
  { when: 'an unknown ID is taken away', site: families.removing, as: php, verdict: no },
  { when: 'the server has enough', site: () => ({ status: 503 }), as: php, verdict: cannotTell('server-refuses') },
  { when: 'an ID and a key, both taken', site: families.idAndKey, as: withKey, verdict: yes('taken') },
  { when: 'an ID and a key, none taken', site: families.idAndKeyStrict, as: withKey, verdict: no },
  { when: 'an ID that is taken, and a key that is replaced', site: families.idAndKeyAnew, as: withKey, verdict: cannotTell('only-part') },
  { when: 'an ID without the key that would be wanted', site: families.idAndKey, as: withSealed, verdict: cannotTell('only-part') },
  { when: 'a key that visitors get, first of the two', site: families.idAndKey, as: keyFirst, verdict: yes('taken') },
  { when: 'something that visitors do not get, first of the two', site: families.phpStrict, as: notForVisitors, verdict: no },
  { when: 'an ID beside something that visitors do not get', site: families.phpStrict, as: withSealed, verdict: no },
  { when: 'PHP that takes IDs from the query', site: families.phpFromQuery, as: phpInQuery, verdict: yes('taken') },
  { when: 'the same in strict mode', site: families.phpStrictFromQuery, as: phpInQuery, verdict: no },
  { when: 'PHP that uses cookies only, by a parameter that the page repeats', site: families.phpCookiesOnly, as: phpInQuery, verdict: no },
  { when: 'Tomcat, by a parameter of the path', site: families.tomcat, as: servletInPath, verdict: no },
  { when: 'a servlet container that takes any ID', site: families.servletThatTakes, as: servletInPath, verdict: yes('echoed') },
]

describe('an ID that the server never issued', () => {
  it.each(cases.map((one) => [one.when, one] as const))('%s', async (_when, { site, as, verdict }) => {
    const found = await visit(site, as)
    expect(found.verdict).toEqual(verdict)
    expect(found.asked.length).toBeLessThanOrEqual(mostRequests)
  })

  it('is never said to be taken by a server that keeps nothing under it, whatever else it does', async () => {
    await fc.assert(
      fc.asyncProperty(anyServer, async (habits) => {
        const { verdict } = await visit(serverWith({ ...habits, keeps: false }), php)
        expect(verdict.outcome).not.toBe('yes')
      }),
    )
  })

  it('is never said to be refused by a server that keeps a session under it', async () => {
    await fc.assert(
      fc.asyncProperty(anyServer, async (habits) => {
        const { verdict } = await visit(serverWith({ ...habits, keeps: true }), php)
        expect(verdict.outcome).not.toBe('no')
      }),
    )
  })

  it('stands in the cookie or in the address, never in both', async () => {
    const { asked } = await visit(families.phpFromQuery, phpInQuery)
    expect(new Set(asked.map(({ id }) => id))).toEqual(new Set([null]))
    const invented = `?page=2&PHPSESSID=${php.invented}`
    const malformed = `?page=2&PHPSESSID=${php.invented.slice(0, 13)}%3C${php.invented.slice(14)}`
    expect(asked.map(({ url }) => url.search)).toEqual(['?page=2', invented, invented, malformed, '?page=2', malformed, invented])
    expect((await visit(families.tomcat, servletInPath)).asked[1]?.url.pathname).toBe(`/catalogue;jsessionid=${servlet.invented}`)
  })
})

const anyServer = fc.record<Omit<Habits, 'keeps'>>({
  unknown: fc.constantFrom('replaced', 'ignored', 'removed', 'refused', 'sent-elsewhere'),
  secrets: fc.constantFrom('of-session', 'of-answer', 'of-server', 'none'),
  sets: fc.constantFrom('new', 'always'),
  issues: fc.oneof(
    fc.constantFrom('first' as const, 'every-visitor' as const),
    fc.record({ inTurn: fc.array(fc.boolean(), { minLength: 2, maxLength: 4 }) }),
  ),
})
