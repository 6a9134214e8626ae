import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoUser } from '../../scripts/demo/people.ts'
import { becomeAdmin, signIn } from '../../scripts/demo/visit.ts'
import { filesThatHold } from './support/profile-files.ts'
import { happened, openEverything, startWorld, type World } from './support/world.ts'

let world: World
const said: string[] = []
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

it('shows and keeps no cookie value and no password, anywhere', async () => {
  const secrets = new Set<string>([demoUser.password])
  /** The flawed twin puts its own into addresses and web storage, which the browser keeps. */
  const unleaked = new Set<string>([demoUser.password])
  for (const twin of ['flawed', 'hardened'] as const) {
    const origin = world.demo.origin(twin)
    const tab = await world.open(origin)
    await signIn(tab, origin)
    for (const secret of await valuesIn(tab)) secrets.add(secret)
    await becomeAdmin(tab)
    for (const secret of await valuesIn(tab)) secrets.add(secret)
    if (twin === 'hardened') for (const secret of await valuesIn(tab, ['__Host-sid'])) unleaked.add(secret)

    await world.popupShows(tab, 'the sign-in', happened('login', 'yes'))
    const popup = await world.popupPageFor(tab)
    popup.on('console', (message) => said.push(message.text()))
    popup.on('pageerror', (error) => said.push(String(error)))
    await popup.waitForSelector('[data-testid="token"]')
    await openEverything(popup)
    said.push(await popup.content())
    await popup.close()
  }
  said.push(await world.stored('session'), await world.stored('local'))
  const everything = said.join('\n')
  expect(everything).toContain('connect.sid')
  expect([...secrets].filter((secret) => everything.includes(secret))).toEqual([])
  expect(await filesThatHold(world, [...unleaked])).toEqual([])
})

/** Values that carry the session, whole, decoded and in parts. */
async function valuesIn(tab: Page, names = ['connect.sid', '__Host-sid']): Promise<readonly string[]> {
  const cookies = (await tab.browserContext().cookies()).filter(({ name }) => names.includes(name))
  expect(cookies).not.toEqual([])
  return cookies.flatMap(({ value }) => {
    const decoded = decodeURIComponent(value)
    return [value, decoded, ...decoded.split(/[:.]/)].filter((part) => part.length >= 8)
  })
}
