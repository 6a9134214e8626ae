import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goToExtensionPage } from '../../scripts/browsers/open-popup.ts'
import { waitUntil } from '../../scripts/browsers/wait-until.ts'
import { signIn, signOut } from '../../scripts/demo/visit.ts'
import { replay } from '../../scripts/replay/replay.ts'
import { savedBy } from './support/saved.ts'
import { kill } from './support/worker.ts'
import { family, startWorld, type World } from './support/world.ts'

const path = '/src/sidepanel/index.html'

describe('the page beside the tab', () => {
  let world: World
  let tab: Page
  let panel: Page
  beforeAll(async () => {
    world = await startWorld()
    tab = await world.open(world.demo.origin('flawed'))
    panel = await openPanel(world, tab)
  })
  afterAll(() => world.close())

  it('shows the site of the tab', async () => {
    await shows('h1', 'flawed.localhost')
  })

  it('shows a sign-in while it stays open', async () => {
    await signIn(tab, world.demo.origin('flawed'))
    await shows('[data-testid="event"][data-kind="login"][data-answer="yes"]', '')
    await shows('[data-testid="timeline"] .moment', 'Sign-in')
    await shows('[data-testid="attributes"] tr.token th', 'connect.sid')
  })

  it('records a flow as a session file that is judged again as it was, and holds no value', async () => {
    const origin = world.demo.origin('flawed')
    await press('[data-testid="flow"] > summary')
    await press('[data-testid="begin-flow"]')
    await panel.waitForSelector('[data-testid="end-flow"]')
    await signOut(tab)
    await signIn(tab, origin)
    const values = (await world.browser.cookies()).map(({ value }) => value).filter((value) => value.length > 8)
    await waitUntil('a second sign-in', () => panel.$$eval('[data-testid="event"][data-kind="login"]', (events) => events.length > 1))
    await press('[data-testid="end-flow"]')
    const file = await savedBy(panel, '[data-testid="save-flow"]')
    const report = replay(file).find(({ site }) => site === 'flawed.localhost')
    expect(report?.events).toMatchObject([{ kind: 'logout' }, { kind: 'login', answer: 'yes' }])
    expect(values.length).toBeGreaterThan(0)
    for (const value of values) expect(file).not.toContain(value)
    await press('[data-testid="drop-flow"]')
    await panel.waitForSelector('[data-testid="begin-flow"]')
  })

  it('follows the tab to another site', async () => {
    await tab.goto(world.demo.origin('hardened'))
    await shows('h1', 'hardened.localhost')
  })

  // In Firefox the page is told which tab it is about, and no test can end the background.
  if (family === 'chromium') {
    it('follows to another tab, and back', async () => {
      const other = await world.open(world.demo.origin('flawed'))
      await shows('h1', 'flawed.localhost')
      await other.close()
      await shows('h1', 'hardened.localhost')
    })

    it('goes on after the background has died', async () => {
      await kill(world)
      await signIn(tab, world.demo.origin('hardened'))
      await shows('[data-testid="event"][data-kind="login"][data-answer="yes"]', '')
    })
  }

  async function press(selector: string): Promise<void> {
    await panel.waitForSelector(selector)
    await panel.$eval(selector, (found) => (found as HTMLElement).click())
  }

  async function shows(selector: string, text: string): Promise<void> {
    await waitUntil(`${selector} with “${text}”`, () =>
      panel.$$eval(selector, (found, text) => found.some((each) => (each.textContent ?? '').includes(text)), text),
    )
    expect(await panel.$$eval('[aria-busy]', (busy) => busy.length)).toBe(0)
  }
})

/**
 * In Chromium the real one, as a click in the popup opens it; in Firefox, where no test tool reaches the sidebar, the same page in a
 * window of its own, told which tab it is about.
 */
async function openPanel(world: World, tab: Page): Promise<Page> {
  if (family === 'firefox') {
    const popup = await world.popupPageFor(tab)
    const search = await popup.evaluate('location.search')
    await goToExtensionPage(popup, `${world.extensionOrigin}${path}${search}`)
    return popup
  }
  const popup = await world.popupFor(tab)
  const opened = world.browser.waitForTarget((target) => target.url().startsWith(world.extensionOrigin + path))
  // The popup is drawn anew while reports come in: a click must wait until the button keeps its place.
  await popup.locator('[data-testid="open-panel"]').click()
  return (await opened).asPage()
}
