import { afterAll, beforeAll, expect, it } from 'vitest'
import { signIn } from '../../scripts/demo/visit.ts'
import { happened, startWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

it('does not call a cookie refused where the page fetched without credentials, and no jar was to hold it', async () => {
  const origin = world.demo.origin('flawed')
  const tab = await world.open(`${origin}/help`)
  await signIn(tab, origin)
  const status = await tab.evaluate(() => fetch('/api/me', { credentials: 'omit' }).then((answer) => answer.status))
  expect(status).toBe(401)
  const shown = await world.popupShows(tab, 'the sign-in', happened('login', 'yes'))
  const refused = shown.findings.filter(({ rule, subject }) => rule === 'cookie-refused-by-browser' && subject.includes('connect.sid'))
  expect(refused.filter(({ outcome }) => outcome === 'failed')).toEqual([])
  expect(shown.tokens).toContain('cookie:connect.sid;.flawed.localhost;/')
})
