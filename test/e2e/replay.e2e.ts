import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoUser } from '../../scripts/demo/people.ts'
import { changePassword, signIn, signOut } from '../../scripts/demo/visit.ts'
import { rulesLeft } from './support/probe.ts'
import { replay } from './support/replay.ts'
import { failedRules, startWorld, type World } from './support/world.ts'

const passwords = [demoUser.password, 'battery staple', 'paper clip'] as const

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

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

async function visitor(twin: 'flawed' | 'hardened'): Promise<{ readonly tab: Page; readonly origin: string }> {
  const origin = world.demo.origin(twin, { department: 'club' })
  return { origin, tab: await world.open(origin) }
}

/** The same person at another device: a browser window with a jar of its own. */
async function someoneElse(): Promise<Page> {
  const context = await world.browser.createBrowserContext()
  return context.newPage()
}
