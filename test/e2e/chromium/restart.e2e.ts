import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { theWorker } from '../../../scripts/browsers/the-worker.ts'
import { waitUntil } from '../../../scripts/browsers/wait-until.ts'
import { type Demo, startDemo } from '../../../scripts/demo/demo.ts'
import { rulesAt } from '../../../scripts/demo/flaws.ts'
import { signIn } from '../../../scripts/demo/visit.ts'
import { failedRules, happened, startWorld } from '../support/world.ts'

let demo: Demo
let profile: string
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
  await waitUntil('the site on disk', async () => (await before.stored('local')).includes('"snapshot/0/club-hardened.localhost"'), 50_000)
  await before.close()

  const after = await startWorld({ profile }, demo)
  const restored = await waitUntil('the tab', async () => (await after.browser.pages()).find((page) => page.url().startsWith(origin)))
  // An extension that the command line loads is a new one to the browser at every start, which does not tell it of the start: so this does.
  await (await theWorker(after)).evaluate('chrome.runtime.onStartup.dispatch()')
  const shown = await after.popupShows(restored, 'that it was restored', (now) =>
    rulesAt('restart', 'chromium').every((rule) => failedRules(now).includes(rule)),
  )
  expect(failedRules(shown)).toEqual(rulesAt('restart', 'chromium'))
  await after.close()
}, 120_000)
