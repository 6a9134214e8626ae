import { afterAll, beforeAll, expect, it } from 'vitest'
import { signIn } from '../../../scripts/demo/visit.ts'
import { failedRules, startWorld, type World } from '../support/world.ts'

// Firefox under automation has no way to a narrow grant: its popup in a tab offers all sites only.

let world: World
beforeAll(async () => {
  world = await startWorld({ granted: ['https://www.flawed.test/*'] })
})
afterAll(() => world.close())

it('does not call a cookie of the whole domain refused where only one host of it is allowed', async () => {
  const origin = world.demo.origin('flawed', { domain: 'test', host: 'www.' })
  const tab = await world.open(`${origin}/login`)
  await signIn(tab, origin)
  const shown = await world.popupShows(tab, 'that access is partial', ({ emptyState }) => emptyState === 'partial-access')
  expect(failedRules(shown)).not.toContain('cookie-refused-by-browser')
  expect(shown.findings.filter(({ rule, outcome }) => rule === 'cookie-refused-by-browser' && outcome !== 'cantTell')).toEqual([])
})
