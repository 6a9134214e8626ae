import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allowSite } from '../../scripts/browsers/allow-site.ts'
import { signIn } from '../../scripts/demo/visit.ts'
import { takeAwayAccess } from './support/access.ts'
import { family, happened, startWorld, type World } from './support/world.ts'

describe('access, asked for by a real click', () => {
  let world: World
  let tab: Page
  let origin: string
  beforeAll(async () => {
    world = await startWorld({ granted: 'on-request' })
    origin = world.demo.origin('flawed')
    tab = await world.browser.newPage()
    await tab.goto(origin)
  })
  afterAll(() => world.close())

  it('is not there after installing, and nothing is shown', async () => {
    const shown = await world.popupShows(tab, 'why there is nothing', ({ emptyState }) => emptyState !== null)
    expect(shown).toMatchObject({ emptyState: 'no-access', tokens: [], findings: [] })
  })

  it('brings headers and cookies once given, without a restart', async () => {
    await allowSite(world, tab)
    await tab.goto(`${origin}/login`)
    // The first is told by a stored cookie, the second by a header that no cookie followed.
    const shown = await world.popupShows(tab, 'a cookie and a header', ({ findings }) =>
      ['session-token-without-httponly', 'cookie-refused-by-browser'].every((rule) => findings.some((finding) => finding.rule === rule)),
    )
    expect(shown.emptyState).toBeNull()
  })

  it('is missed when it is taken away', async () => {
    await takeAwayAccess(world)
    // In a tab whose popup was never opened: there `activeTab` has given nothing either.
    const unseen = await world.browser.newPage()
    await signIn(unseen, origin)
    // Firefox's popup in a tab is not told whose page it is about, so it cannot know that there was access.
    const awaited = family === 'chromium' ? 'access-lost' : 'no-access'
    const shown = await world.popupShows(unseen, awaited, ({ emptyState }) => emptyState === awaited)
    expect(shown.events).toEqual([])
    await unseen.close()
  })

  it('brings both again when it is given again', async () => {
    await allowSite(world, tab)
    await tab.goto(`${origin}/account`)
    await Promise.all([tab.waitForNavigation(), tab.click('#sign-out')])
    await signIn(tab, origin)
    const shown = await world.popupShows(tab, 'the sign-in', happened('login', 'yes'))
    expect(shown.tokens).toContain('cookie:connect.sid;.flawed.localhost;/')
  })
})
