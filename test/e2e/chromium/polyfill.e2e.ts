import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { theWorker } from '../../../scripts/browsers/the-worker.ts'
import { signIn } from '../../../scripts/demo/visit.ts'
import { built, failedRules, happened, startWorld, type World } from '../support/world.ts'

// Chromium has a global `browser` from 148 on: before, the polyfill makes one of `chrome`. The worker of this run lives without it: the
// build is the shipped one, file for file, but for one line in front of the loader that takes the global away before anything else runs.

let folder: string
let world: World
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidwatch-without-browser-'))
  await cp(built, folder, { recursive: true })
  const loader = join(folder, 'service-worker-loader.js')
  await writeFile(join(folder, 'without-browser.js'), "Object.defineProperty(globalThis, 'browser', { value: undefined })\n")
  await writeFile(loader, `import './without-browser.js'\n${await readFile(loader, 'utf8')}`)
  world = await startWorld({ extension: folder })
})
afterAll(async () => {
  await world.close()
  await rm(folder, { recursive: true, force: true })
})

it('does the main job where the worker finds no global `browser`', async () => {
  const worker = await theWorker(world)
  expect(await worker.evaluate('typeof globalThis.browser')).toBe('undefined')
  const origin = world.demo.origin('flawed')
  const tab = await world.open(`${origin}/help`)
  await signIn(tab, origin)
  const expected = ['session-token-kept-across-login', 'session-token-without-httponly', 'cookie-refused-by-browser']
  const shown = await world.popupShows(
    tab,
    `the sign-in and ${expected.join(', ')}`,
    (now) => happened('login', 'yes')(now) && expected.every((rule) => failedRules(now).includes(rule)),
  )
  expect(shown.grade).toBe('E')
})
