import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitUntil } from '../../scripts/browsers/wait-until.ts'
import { openKiosk, signIn } from '../../scripts/demo/visit.ts'
import { checkAt, openProbe, probe, probeResult, rulesLeft, startProbe } from './support/probe.ts'
import { openSignedIn, type ProbedSites, probedOrigins, startProbedSites } from './support/probed-sites.ts'
import { demoOrigins, startWorld, type World } from './support/world.ts'

let world: World
let sites: ProbedSites
beforeAll(async () => {
  sites = await startProbedSites()
  world = await startWorld({ granted: [...demoOrigins, ...probedOrigins] })
})
afterAll(async () => {
  await world.close()
  await sites.close()
})

describe('the probe that finds the session token', () => {
  it('finds two that are needed together, and none in a decoy with the name of one', async () => {
    const tab = await signedIn('pair')
    const jar = await cookiesOf(tab)
    const from = sites.arrived.length
    const shown = await probe(world, tab)
    expect(shown).toMatchObject({ outcome: 'yes', sets: [['session', 'session.sig']] })
    expect(shown.requests).toBeLessThanOrEqual(shown.most)

    const sent = sites.arrived.slice(from)
    expect(sent).toHaveLength(shown.requests)
    expect(sent[0]?.names).toHaveLength(5)
    expect(sent[1]?.names).toEqual([])
    const spans = sent.slice(1).map(({ at }, i) => at - (sent[i]?.at ?? 0))
    expect(Math.min(...spans)).toBeGreaterThan(450)
    expect(await cookiesOf(tab)).toEqual(jar)
    expect(await rulesLeft(world)).toEqual([])

    const popup = await world.popupShows(tab, 'both tokens', ({ tokens }) => tokens.length > 1)
    expect(popup.tokens.toSorted()).toEqual(['cookie:session.sig;pair.localhost;/', 'cookie:session;pair.localhost;/'])
    await tab.close()
  })

  it('asks a session-check address instead, by its preset', async () => {
    const tab = await signedIn('pair', '/public')
    const { popup } = await openProbe(world, tab)
    await popup.$eval('[data-testid="session-check"]', (part) => ((part as HTMLDetailsElement).open = true))
    await popup.waitForSelector('[data-testid="check-preset"]')
    await popup.select('[data-testid="check-preset"]', 'Authgear')
    const from = sites.arrived.length
    expect(await probeResult(popup, await startProbe(popup))).toMatchObject({ outcome: 'yes', sets: [['session', 'session.sig']] })
    expect(new Set(sites.arrived.slice(from).map(({ path }) => path))).toEqual(new Set(['/resolve']))
    await popup.close()
    await tab.close()
  })

  it('leaves us the headers of what comes after it', async () => {
    const probed = await signedIn('pair')
    await probe(world, probed)
    await probed.close()
    const origin = world.demo.origin('flawed')
    const tab = await world.open(origin)
    await openKiosk(tab, origin)
    const popup = await world.popupShows(tab, 'the token of the kiosk', ({ tokens }) => tokens.some((id) => id.startsWith('cookie:kiosk;')))
    expect(popup.events).toEqual([{ kind: 'login', answer: 'yes' }])
    await tab.close()
  })

  it.each(['flawed', 'hardened'] as const)('finds that of the %s twin of the demo', async (twin) => {
    const origin = world.demo.origin(twin)
    const tab = await world.open(origin)
    await signIn(tab, origin)
    const shown = await probe(world, tab)
    expect(shown).toMatchObject({ outcome: 'yes', sets: [[twin === 'flawed' ? 'connect.sid' : '__Host-sid']] })
    await tab.close()
  })

  it('never sends a remember-me without the session', async () => {
    const tab = await signedIn('remember')
    expect(await probe(world, tab)).toMatchObject({ outcome: 'yes', sets: [['appsid']] })
    expect(sites.replacedRememberMe()).toBe(0)
    await tab.close()
  })

  it('cannot tell where equal requests get different answers', async () => {
    const tab = await world.open(sites.origin('restless'))
    expect(await probe(world, tab)).toMatchObject({ outcome: 'cannotTell', why: 'answers-differ', sets: [] })
    await tab.close()
  })

  it('follows no redirect: no cookie reaches another host', async () => {
    const tab = await signedIn('pair', '/away')
    await tab.goto(`${sites.origin('pair')}/account`)
    const { popup } = await openProbe(world, tab)
    await checkAt(popup, `${sites.origin('pair')}/away`, 302)
    const from = sites.arrived.length
    const shown = await probeResult(popup, await startProbe(popup))
    expect(shown).toMatchObject({ outcome: 'yes', sets: [['session', 'session.sig']] })
    expect(sites.arrived.slice(from)).toHaveLength(shown.requests)
    expect(sites.arrived.slice(from).filter(({ host }) => host !== 'pair')).toEqual([])
    await popup.close()
    await tab.close()
  })

  it('leaves the session of a page with a service worker of its own alone', async () => {
    const tab = await signedIn('pair', '/worked')
    await waitUntil('the service worker', () => tab.evaluate('window.answers.length > 3'))
    const jar = new Set((await cookiesOf(tab)).map(({ name }) => name))
    const from = sites.arrived.length
    const { popup } = await openProbe(world, tab)
    await checkAt(popup, `${sites.origin('pair')}/me`, 200)
    expect(await probeResult(popup, await startProbe(popup))).toMatchObject({ outcome: 'yes', sets: [['session', 'session.sig']] })
    const byWorker = sites.arrived.slice(from).filter((request) => request.byWorker)
    expect(byWorker.length).toBeGreaterThan(probes(from).length)
    for (const { names } of byWorker) expect(new Set(names)).toEqual(jar)
    expect(new Set((await tab.evaluate('window.answers')) as number[])).toEqual(new Set([200]))
    await popup.close()
    await tab.close()
  })

  it('ends at once when it is cancelled, says so, and leaves no rule', async () => {
    const tab = await signedIn('pair')
    const { popup } = await openProbe(world, tab)
    // Chromium looks for a new service worker when it likes.
    const asked = () => sites.arrived.filter(({ path }) => path === '/account').length
    const from = asked()
    const last = await startProbe(popup)
    await waitUntil('some requests', async () => asked() >= from + 2)
    await popup.locator('[data-testid="probe-cancel"]').click()
    expect(await probeResult(popup, last)).toMatchObject({ outcome: 'cannotTell', why: 'cancelled' })
    const then = asked()
    expect(await rulesLeft(world)).toEqual([])
    expect(asked()).toBe(then)
    await popup.close()
    await tab.close()
  })

  it('keeps no value of a cookie', async () => {
    const tab = await signedIn('pair')
    const { popup } = await openProbe(world, tab)
    const last = await startProbe(popup)
    await popup.waitForSelector('[data-testid="probe-progress"]')
    const held = (await world.stored('session')) + (await world.stored('local'))
    expect(held).toContain('session.sig')
    const secrets = (await cookiesOf(tab)).map(({ value }) => value).filter((value) => value.length > 6)
    expect(secrets.length).toBeGreaterThan(3)
    expect(secrets.filter((value) => held.includes(value))).toEqual([])
    await probeResult(popup, last)
    await popup.close()
    await tab.close()
  })
})

function probes(from: number) {
  return sites.arrived.slice(from).filter(({ path, byWorker }) => path === '/me' && !byWorker)
}

function signedIn(site: 'pair' | 'remember', path?: string): Promise<Page> {
  return openSignedIn(world, sites, site, path)
}

async function cookiesOf(tab: Page) {
  const cookies = await tab.cookies()
  return cookies.map(({ name, value, path }) => ({ name, value, path })).toSorted((a, b) => a.name.localeCompare(b.name))
}
