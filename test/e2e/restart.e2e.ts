import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { theWorker } from '../../scripts/browsers/the-worker.ts'
import { waitUntil } from '../../scripts/browsers/wait-until.ts'
import { type Demo, startDemo } from '../../scripts/demo/demo.ts'
import { rulesAt } from '../../scripts/demo/flaws.ts'
import { signIn } from '../../scripts/demo/visit.ts'
import { failedRules, family, happened, startWorld } from './support/world.ts'

let demo: Demo
let profile: string
const store = family === 'chromium' ? '0' : 'firefox-default'
beforeAll(async () => {
  demo = await startDemo()
  profile = await mkdtemp(join(tmpdir(), 'sidwatch-restart-'))
})
afterAll(async () => {
  await demo.close()
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
})

it('says that a token which is not persistent came back with the browser’s last tabs', async () => {
  const origin = demo.origin('hardened', { department: 'club' })
  const before = await startWorld({ profile }, demo)
  const tab = await before.open(origin)
  await signIn(tab, origin)
  const first = await before.popupShows(tab, 'the sign-in', happened('login', 'yes'))
  expect(failedRules(first)).toEqual([])
  // An alarm half a minute after the first report writes to disk.
  await waitUntil(
    'the site on disk',
    async () => (await before.stored('local')).includes(`"snapshot/${store}/club-hardened.localhost"`),
    50_000,
  )
  await before.close()

  const restored = await startWorld({ profile, isRestored: true }, demo)
  const again = await waitUntil('the tab', async () => (await restored.browser.pages()).find((page) => page.url().startsWith(origin)))
  // An extension that Chromium's command line loads is a new one to it at every start, of which it is not told: so this does.
  if (family === 'chromium') await (await theWorker(restored)).evaluate('chrome.runtime.onStartup.dispatch()')
  const shown = await restored.popupShows(again, 'that it was restored', (now) =>
    rulesAt('restart', family).every((rule) => failedRules(now).includes(rule)),
  )
  expect(failedRules(shown)).toEqual(rulesAt('restart', family))
  await restored.close()

  // Chromium restores the last tabs whatever is asked for.
  if (family === 'chromium') return
  const anew = await startWorld({ profile }, demo)
  const other = await anew.open(origin)
  expect(failedRules(await anew.popupShows(other, 'the sign-in of before', happened('login', 'yes')))).toEqual([])
  await anew.close()
}, 240_000)
