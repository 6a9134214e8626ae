import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptySite } from '../../src/audit/fold.ts'
import { openAccepted } from '../../src/browser/accepted.ts'
import { openAccess } from '../../src/browser/access.ts'
import { firstSightings } from '../../src/browser/first-sightings.ts'
import { scanJar } from '../../src/browser/jar-scan.ts'
import { requestsUnderWay } from '../../src/browser/requests-under-way.ts'
import { openSnapshots } from '../../src/browser/snapshots.ts'
import type { Unstamped } from '../../src/browser/stamp.ts'
import { traitsReader } from '../../src/browser/traits-reader.ts'
import { openVisits } from '../../src/browser/visits.ts'
import { giveConsent, hasConsent } from '../../src/probes/consent.ts'
import { fakeBrowser } from '../browser/support/fake-browser.ts'
import { key } from '../har/recording.ts'
import { place } from '../support/wire.ts'

const { fake } = vi.hoisted(() => ({ fake: { browser: {} } }))
vi.mock('../../src/browser/api.ts', () => ({ browser: new Proxy({}, { get: (_target, name) => Reflect.get(fake.browser, name) }) }))

let made: ReturnType<typeof fakeBrowser>
beforeEach(() => {
  made = fakeBrowser('chromium', () => true)
  fake.browser = made.browser
})
afterEach(() => void vi.restoreAllMocks())

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)

describe('what a worker remembers while it lives, at its bound and beyond', () => {
  it('of requests under way: the one that began longest ago is forgotten', () => {
    const requests = requestsUnderWay([])
    for (const request of numbers(2_000)) requests.redirected(`${request}`)
    expect(requests.of('0').hop).toBe(1)
    requests.redirected('one more')
    expect(requests.of('1').hop).toBe(1)
    expect(requests.of('0').hop).toBe(0)
  })

  it('of files of a page: the first is news again', () => {
    const isNew = firstSightings()
    const file = (at: number): Unstamped & { readonly type: 'request-sent' } => ({
      ...{
        type: 'request-sent',
        at,
        store: '0',
        site: 'e.com',
        request: `${at}`,
        hop: 0,
        method: 'GET',
        place: place('https://e.com/a.js'),
      },
      ...{
        resource: 'script',
        tab: 1,
        frame: 0,
        document: null,
        lifecycle: 'active',
        initiator: `https://i${at}.test`,
        topLevelSite: null,
      },
      ...{ cookies: [], authorization: null, echoes: [], refererSite: null, urlParts: [] },
    })
    for (const at of numbers(2_000)) expect(isNew(file(at))).toBe(true)
    expect(isNew(file(0))).toBe(false)
    expect(isNew(file(2_000))).toBe(true)
    expect([isNew(file(1)), isNew(file(0))]).toEqual([false, true])
  })

  it('of cookie values: their traits, and those that were met longest ago are read anew', () => {
    const reader = traitsReader(key)
    for (const value of numbers(2_100)) reader.cookie(`v${value}`, { name: 'a' })
    const { size } = reader.needles()
    reader.cookie('one more', { name: 'a' })
    expect(Math.abs(reader.needles().size - size)).toBeLessThan(20)
    expect(reader.needles()).not.toContain(reader.digest('v0'))
    expect(reader.needles()).toContain(reader.digest('v2099'))
  })
})

describe('what is in memory beside storage, at its bound and beyond', () => {
  it.each([
    { sites: 100, reads: 0 },
    { sites: 101, reads: 1 },
  ])('of the visits of $sites sites: the first is read $reads times again', async ({ sites, reads }) => {
    const visits = openVisits({ follow: () => null, withBaseline: () => null }, { epoch: 'e' }, { of: () => [] })
    for (const n of numbers(sites)) await visits.of({ store: '0', site: `s${n}.test` })
    const get = vi.spyOn(made.browser.storage.session, 'get')
    await visits.of({ store: '0', site: 's0.test' })
    expect(get).toHaveBeenCalledTimes(reads)
  })
})

describe('what session storage holds of sites, at its bound and beyond', () => {
  /** A fifth of the bound, in what a site calls itself. */
  const store = (n: number): string => `${n}${'x'.repeat(790_000)}`

  it('the least recently written goes, and is read from the disk again', async () => {
    const snapshots = openSnapshots({}, () => [])
    for (const n of numbers(6)) await made.browser.storage.session.set(snapshots.put(emptySite(store(n), 'e.com')))
    await snapshots.save()
    expect(numbers(6).map((n) => snapshots.isKnown(store(n), 'e.com'))).toEqual([false, true, true, true, true, true])
    expect(made.session.text().length).toBeLessThan(9_000_000)
    expect(await snapshots.load(store(0), 'e.com')).toMatchObject({ status: 'ok', state: { cut: false } })
  })
})

describe('what is looked at of a jar, at its bound and beyond', () => {
  it.each([
    { count: 200, cut: false },
    { count: 201, cut: true },
  ])('$count cookies of a site: cut is $cut', async ({ count, cut }) => {
    for (const n of numbers(count)) {
      const cookie = { name: `c${n}`, value: 'v', domain: 'e.com', hostOnly: true, path: '/', secure: true, httpOnly: true, storeId: '0' }
      made.emit('cookies.onChanged', { removed: false, cause: 'explicit', cookie: { ...cookie, sameSite: 'lax', session: true } })
    }
    const scanned = await scanJar('0', 'e.com', 'start', true, traitsReader(key))
    expect(scanned).toMatchObject({ cut })
    expect(scanned.type === 'jar-scanned' && scanned.cookies.length).toBe(200)
  })
})

describe('what stands on disk, at its bound and beyond', () => {
  it('of sites that may be tested: the one that was said longest ago must be said again', async () => {
    for (const site of numbers(500)) await giveConsent(`s${site}.test`)
    expect(await hasConsent('s0.test')).toBe(true)
    await giveConsent('one-more.test')
    expect([await hasConsent('s0.test'), await hasConsent('s1.test'), await hasConsent('one-more.test')]).toEqual([false, true, true])
  })

  it('of accepted findings of a site: the first counts again', async () => {
    const accepted = await openAccepted({})
    const of = { store: '0', site: 'e.com' }
    for (const at of numbers(501)) await accepted.accept(of, { rule: `r${at}`, subject: 's', reason: 'why', at })
    const rules = accepted.of('0', 'e.com').map(({ rule }) => rule)
    expect([rules.length, rules[0], rules.at(-1)]).toEqual([500, 'r1', 'r500'])
  })

  it('of access that was once given: the oldest is no longer called lost', async () => {
    made.grant(numbers(501).flatMap((site) => [`http://s${site}.test/*`]))
    await openAccess()
    made.grant([])
    const later = await openAccess()
    expect([later.isLost('s0.test'), later.isLost('s1.test'), later.isLost('s500.test')]).toEqual([false, true, true])
  })
})
