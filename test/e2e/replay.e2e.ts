import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitUntil } from '../../scripts/browsers/wait-until.ts'
import { demoUser } from '../../scripts/demo/people.ts'
import { changePassword, signIn, signOut } from '../../scripts/demo/visit.ts'
import { takeAwayAccess } from './support/access.ts'
import { checkAt, probeResult, rulesLeft } from './support/probe.ts'
import { openSignedIn, type ProbedSites, probedOrigins, startProbedSites } from './support/probed-sites.ts'
import { filesThatHold } from './support/profile-files.ts'
import { armReplay, continueReplay, heldValues, replay } from './support/replay.ts'
import { demoOrigins, failedRules, startWorld, type World } from './support/world.ts'

const passwords = [demoUser.password, 'battery staple', 'paper clip'] as const

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

describe('the probe that sends old IDs again, in the club', () => {
  it('finds each of them alive on the flawed side, which renewed the ID every time', async () => {
    const { tab, origin } = await visitor('flawed')
    expect(await replay(world, tab, 'old-id-after-login', () => signIn(tab, origin))).toMatchObject({ outcome: 'yes', why: 'became' })
    const changed = await replay(world, tab, 'old-id-after-password-change', () => changePassword(tab, passwords[0], passwords[1]))
    expect(changed).toMatchObject({ outcome: 'yes', why: 'old' })
    const elsewhere = await someoneElse()
    const joined = await replay(world, tab, 'session-after-login-elsewhere', () => signIn(elsewhere, origin, passwords[1]))
    expect(joined).toMatchObject({ outcome: 'yes' })
    const put = await replay(world, tab, 'session-after-password-change-elsewhere', () =>
      changePassword(elsewhere, passwords[1], passwords[2]),
    )
    expect(put).toMatchObject({ outcome: 'yes' })
    expect(await replay(world, tab, 'old-id-after-logout', () => signOut(tab))).toMatchObject({ outcome: 'yes' })

    const rules = [
      'session-surviving-login-elsewhere',
      'session-surviving-password-change-elsewhere',
      'session-token-accepted-after-logout',
      'session-token-accepted-after-password-change',
      'session-token-from-before-login-accepted',
    ]
    const shown = await world.popupShows(tab, 'what each of them found', (now) => rules.every((rule) => failedRules(now).includes(rule)))
    expect(failedRules(shown)).toEqual([...rules, 'session-token-without-host-prefix'])
    expect(await rulesLeft(world)).toEqual([])
  })

  it('finds none of them alive on the hardened side', async () => {
    const { tab, origin } = await visitor('hardened')
    expect(await replay(world, tab, 'old-id-after-login', () => signIn(tab, origin))).toMatchObject({ outcome: 'no' })
    const changed = await replay(world, tab, 'old-id-after-password-change', () => changePassword(tab, passwords[0], passwords[1]))
    expect(changed).toMatchObject({ outcome: 'no' })
    // There a sign-in ends the user's other sessions.
    const elsewhere = await someoneElse()
    const joined = await replay(world, tab, 'session-after-login-elsewhere', () => signIn(elsewhere, origin, passwords[1]))
    expect(joined).toMatchObject({ outcome: 'no' })
    await signIn(tab, origin, passwords[1])
    const put = await replay(world, tab, 'session-after-password-change-elsewhere', async () => {
      await signIn(elsewhere, origin, passwords[1])
      await changePassword(elsewhere, passwords[1], passwords[2])
    })
    expect(put).toMatchObject({ outcome: 'no' })
    await signIn(tab, origin, passwords[2])
    expect(await replay(world, tab, 'old-id-after-logout', () => signOut(tab))).toMatchObject({ outcome: 'no' })
    const shown = await world.popupShows(tab, 'findings', ({ grade }) => grade !== 'none')
    expect(failedRules(shown)).toEqual([])
  })
})

describe('values that are held', () => {
  it('stay in the memory of the browser, and go when the probe is cancelled', async () => {
    const tab = await openSignedIn(world, sites, 'pair')
    const { popup, last } = await armReplay(world, tab, 'old-id-after-logout')
    const values = (await tab.cookies()).filter(({ name }) => name.startsWith('session')).map(({ value }) => value)
    expect(await heldValues(world)).toEqual(expect.arrayContaining(values))
    expect(Math.min(...values.map(({ length }) => length))).toBeGreaterThan(20)
    expect(await filesThatHold(world, values)).toEqual([])
    // What the extension does write is found by the same search: the host's own label, for browsers keep what is repeated packed.
    await waitUntil('the site to be stored', async () => (await world.stored('local')).includes('pair.localhost'))
    const written = await filesThatHold(world, ['pair'])
    expect(written.filter((path) => /Local Extension Settings|moz-extension/.test(path))).not.toEqual([])

    await popup.locator('[data-testid="probe-cancel"]').click()
    expect(await probeResult(popup, last)).toMatchObject({ outcome: 'cannotTell', why: 'cancelled' })
    await nothingIsLeft()
    await popup.close()
    await tab.close()
  })

  it('outlive the page that they were taken at, and go with the answer', async () => {
    const tab = await openSignedIn(world, sites, 'pair')
    const { popup, last } = await armReplay(world, tab, 'old-id-after-logout')
    await popup.close()
    await leavePair(tab)
    await tab.close()
    const other = await world.open(`${sites.origin('pair')}/public`)
    const again = await world.popupPageFor(other)
    await continueReplay(again)
    await other.close()
    expect(await probeResult(again, last)).toMatchObject({ outcome: 'yes' })
    await nothingIsLeft()
    await again.close()
  })

  it('are sent by nobody but the probe: a page with a service worker goes on as it was, and no redirect takes them elsewhere', async () => {
    const tab = await openSignedIn(world, sites, 'pair', '/worked')
    const answers = () => tab.evaluate('window.answers') as Promise<number[]>
    await waitUntil('the service worker', async () => (await answers()).length > 3)
    const from = sites.arrived.length
    const { popup, last } = await armReplay(world, tab, 'old-id-after-logout', (popup) =>
      checkAt(popup, `${sites.origin('pair')}/away`, 302),
    )
    expect(new Set(await answers())).toEqual(new Set([200]))
    await leavePair(tab)
    await waitUntil('the page to know', async () => (await answers()).at(-1) === 401)
    const known = (await answers()).length
    const signedOut = sites.arrived.length
    await continueReplay(popup)
    expect(await probeResult(popup, last)).toMatchObject({ outcome: 'yes' })

    const arrived = sites.arrived.slice(signedOut)
    expect(arrived.filter(({ names }) => names.includes('session')).map(({ path, byWorker }) => ({ path, byWorker }))).toEqual([
      { path: '/away', byWorker: false },
    ])
    expect(arrived.filter(({ byWorker }) => byWorker).length).toBeGreaterThan(3)
    expect(new Set((await answers()).slice(known))).toEqual(new Set([401]))
    expect(sites.arrived.slice(from).filter(({ host }) => host !== 'pair')).toEqual([])
    await nothingIsLeft()
    await popup.close()
    await tab.close()
  })

  it('go when access is taken away', async () => {
    const tab = await openSignedIn(world, sites, 'pair')
    const { popup } = await armReplay(world, tab, 'old-id-after-logout')
    expect(await heldValues(world)).not.toEqual([])
    await takeAwayAccess(world)
    await waitUntil('the values to be gone', async () => (await heldValues(world)).length === 0)
    await nothingIsLeft()
    await popup.close()
  })
})

function leavePair(tab: Page): Promise<unknown> {
  return tab.evaluate(() => fetch('/sign-out', { method: 'POST' }).then(({ ok }) => ok))
}

async function nothingIsLeft(): Promise<void> {
  expect(await heldValues(world)).toEqual([])
  expect(await rulesLeft(world)).toEqual([])
}

async function visitor(twin: 'flawed' | 'hardened'): Promise<{ readonly tab: Page; readonly origin: string }> {
  const origin = world.demo.origin(twin, { department: 'club' })
  return { origin, tab: await world.open(origin) }
}

/** The same person at another device: a browser window with a jar of its own. */
async function someoneElse(): Promise<Page> {
  const context = await world.browser.createBrowserContext()
  return context.newPage()
}
