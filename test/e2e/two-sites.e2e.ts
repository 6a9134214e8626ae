import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoUser } from '../../scripts/demo/people.ts'
import { happened, startWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

it('does not mix two sites that are signed in to at once', async () => {
  const one = await world.open(`${world.demo.origin('flawed')}/login`)
  const other = await world.open(`${world.demo.origin('hardened')}/login`)
  for (const tab of [one, other]) {
    await tab.bringToFront()
    await tab.type('input[name=username]', demoUser.name)
    await tab.type('input[name=password]', demoUser.password)
  }
  // Both submissions are on their way before either is answered.
  await Promise.all([one, other].map(submit))
  const flawed = await world.popupShows(one, 'the sign-in', happened('login', 'yes'))
  const hardened = await world.popupShows(other, 'the sign-in', happened('login', 'yes'))
  expect(flawed.tokens).toEqual(['cookie:connect.sid;.flawed.localhost;/'])
  expect(hardened.tokens).toEqual(['cookie:__Host-sid;hardened.localhost;/'])
  expect(flawed.events).toHaveLength(1)
  expect(hardened.events).toHaveLength(1)
  expect(flawed.findings.filter(({ subject }) => subject.includes('hardened'))).toEqual([])
  expect(hardened.findings.filter(({ subject }) => subject.includes('flawed'))).toEqual([])
})

function submit(tab: Page): Promise<unknown> {
  return Promise.all([tab.waitForNavigation(), tab.$eval('#sign-in', (button) => (button as HTMLButtonElement).click())])
}
