import { afterAll, beforeAll, expect, it } from 'vitest'
import { partnerSite } from '../../../scripts/demo/sites.ts'
import { signIn } from '../../../scripts/demo/visit.ts'
import { failedRules, happened, startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

/** What a page may ask for, and Firefox gives to hosts of the same site alone (`network.http.referer.disallowCrossSiteRelaxingDefault`). */
const askForAll = (address: string) => `fetch('${address}', { referrerPolicy: 'unsafe-url', mode: 'no-cors' }).then(() => null, () => null)`

it('says nothing of a Referer that Firefox trims for other sites, and of one that another host of the site gets whole', async () => {
  const origin = world.demo.origin('flawed', { domain: 'test' })
  const branch = world.demo.origin('flawed', { domain: 'test', host: 'branch.' })
  const partner = `https://${partnerSite}:${new URL(origin).port}`
  const tab = await world.open(origin)
  const referers = new Map<string, string | undefined>()
  tab.on('request', (request) => void referers.set(request.url(), request.headers().referer))
  await signIn(tab, origin)
  expect(tab.url()).toContain('?sid=')
  await tab.evaluate(askForAll(`${partner}/count`))
  await tab.evaluate(askForAll(`${branch}/branch`))

  // The pictures of a page, and what a script asks for: both sites learn who asks, and no more.
  expect(referers.get(`${partner}/badge.svg`)).toBe(`${origin}/`)
  expect(referers.get(`${partner}/count`)).toBe(`${origin}/`)
  expect(referers.get(`${branch}/branch`)).toBe(tab.url())
  const shown = await world.popupShows(tab, 'the sign-in', happened('login', 'yes'))
  expect(failedRules(shown)).toContain('session-token-in-url')
  expect(failedRules(shown)).not.toContain('session-token-sent-to-third-party')
})
