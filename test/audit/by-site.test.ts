import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bySite, siteKey } from '../../src/audit/by-site.ts'
import { emptySite, fold } from '../../src/audit/fold.ts'
import type { Observation, TabSeen } from '../../src/audit/observation.ts'
import { app, good, ids, login, use } from '../support/flows.ts'
import { sessionStart } from '../support/recording.ts'
import { access, get, scan, session, sessionSeen } from '../support/session.ts'
import { gapOver } from './fold/support/loss.ts'
import { visits } from './fold/support/visits.ts'

const sitesOf = (observations: readonly Observation[]) =>
  [...bySite(observations).sites.values()].map(({ store, site }) => `${store} ${site}`)

function tabSeen(tab: number, store: string): TabSeen {
  const id = `tab-${tab}-${store}`
  return { type: 'tab-seen', v: 1, id, at: sessionStart, epoch: 'e', boot: 'b', seq: 0, store, site: null, tab, private: false }
}

/** As Chromium shows requests: the tab is known, the store is not. */
function withoutStore(observations: readonly Observation[]): readonly Observation[] {
  return observations.map((seen) => ('request' in seen || seen.type === 'page-read' ? { ...seen, store: null } : seen))
}

describe('observations go to', () => {
  test('the cookie site of what was seen, subdomains, schemes and ports together', () => {
    const observations = session(get('https://a.app.example/'), get('http://b.app.example:8080/'), get('https://other.example/'))
    expect(sitesOf(observations)).toEqual(['0 app.example', '0 other.example'])
  })

  test('the site of the page too, where the page asks another site', () => {
    const observations = session(get('https://tracker.example/p', { resource: 'image', from: app }))
    const { sites } = bySite(observations)
    const requests = (site: string) => sites.get(siteKey('0', site))?.observations.filter(({ type }) => type === 'request-sent')
    expect(requests('tracker.example')).toHaveLength(1)
    expect(requests('app.example')).toEqual(requests('tracker.example'))
  })

  test('every site, where they name none: those of the same store, or of all', () => {
    const observations = [...session(get(app)), ...sessionSeen({ store: '1' }, get(app)), gapOver(sessionStart, sessionStart + 1)]
    const { sites, everywhere } = bySite(observations)
    expect(everywhere.map(({ type }) => type)).toEqual(['access-changed', 'access-changed', 'gap'])
    for (const { observations: log } of sites.values()) expect(log.filter(({ type }) => type === 'gap')).toHaveLength(1)
    const accesses = (store: string) =>
      sites.get(siteKey(store, 'app.example'))?.observations.filter(({ type }) => type === 'access-changed')
    expect(accesses('1')?.map(({ store }) => store)).toEqual(['1'])
  })

  test('the store of their tab, whenever that was told', () => {
    const requests = withoutStore(session(get(app)))
    for (const order of [
      [tabSeen(1, '7'), ...requests],
      [...requests, tabSeen(1, '7')],
    ])
      expect(sitesOf(order)).toContain('7 app.example')
    expect([...bySite(requests, new Map([[1, '7']])).sites.keys()]).toContain(siteKey('7', 'app.example'))
  })

  test('nowhere, while their store cannot be told', () => {
    const requests = withoutStore(session(get(app)))
    const { sites, unresolved } = bySite([...requests, tabSeen(2, '7')])
    expect([...sites.values()].flatMap(({ observations }) => observations).filter((seen) => 'request' in seen)).toEqual([])
    expect(unresolved).toEqual(requests.filter((seen) => 'request' in seen))
  })
})

test('a site or store with any name has a key of its own', () => {
  const names = fc.constantFrom('a', 'a"', '","', '__proto__', 'constructor', '0', '')
  fc.assert(
    fc.property(names, names, names, names, (store, site, otherStore, otherSite) => {
      expect(siteKey(store, site) === siteKey(otherStore, otherSite)).toBe(store === otherStore && site === otherSite)
    }),
    { seed: 40, numRuns: 200 },
  )
})

describe('sites and stores', () => {
  test('are folded as if the others were not there', () => {
    fc.assert(
      fc.property(visits(8), visits(8), (one, two) => {
        const [first, second] = [inStore(one.observations, 'a'), inStore(two.observations, 'b')]
        const apart = bySite(first).sites
        const together = bySite([...first, ...second]).sites
        for (const [key, { store, site, observations }] of apart) {
          const log = together.get(key)?.observations ?? []
          expect(fold(emptySite(store, site), log)).toEqual(fold(emptySite(store, site), observations))
        }
      }),
      { seed: 41, numRuns: 40 },
    )
  })

  test('with one cookie name each have their own', () => {
    const first = login(`sid=${ids.a}; ${good}`)
    const observations = session(first, get('https://other.example/', { setCookie: [`sid=${ids.b}`] }), use(), scan(), access('all'))
    const states = [...bySite(observations).sites.values()].map(({ store, site, observations: log }) => fold(emptySite(store, site), log))
    expect(states.map(({ site, cookies }) => [site, cookies.size])).toEqual([
      ['app.example', 1],
      ['other.example', 1],
    ])
  })

  test('keep partitions of one cookie apart', () => {
    const line = (value: string) => [`sid=${value}; Path=/; Secure; SameSite=None; Partitioned`]
    const embed = (top: string, value: string) =>
      get('https://widget.example/', { resource: 'subdocument', from: top, setCookie: line(value) })
    const observations = session(embed('https://one.example', ids.a), embed('https://two.example', ids.b))
    const log = bySite(observations).sites.get(siteKey('0', 'widget.example'))
    const { cookies } = fold(emptySite('0', 'widget.example'), log?.observations ?? [])
    expect([...cookies.values()].map(({ cookie, generations }) => [cookie.partition !== null, generations.length])).toEqual([
      [true, 1],
      [true, 1],
    ])
  })
})

function inStore(observations: readonly Observation[], store: string): readonly Observation[] {
  return observations.map((seen) => ({ ...seen, store, id: `${store}/${seen.id}` }))
}
