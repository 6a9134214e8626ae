import type { CDPSession } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { waitUntil } from '../../../scripts/browsers/wait-until.ts'
import { signIn } from '../../../scripts/demo/visit.ts'
import { killIdle } from '../support/worker.ts'
import { failedRules, happened, startWorld, type World } from '../support/world.ts'

// Chromium has a global `browser` from 148 on: before, the polyfill makes one of `chrome`. The worker of this run lives without it.

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

it('does the main job where the worker finds no global `browser`', async () => {
  expect(await restartWithoutBrowser()).toBe('undefined')
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

/** Ends the worker and stops the next one at the first line of its code, when the bindings are there; tells what it then finds. */
async function restartWithoutBrowser(): Promise<string> {
  const session = await world.browser.target().createCDPSession()
  const found = new Promise<string>((resolve, reject) => {
    session.on('Target.attachedToTarget', ({ sessionId, waitingForDebugger }) => {
      const held = session.connection()?.session(sessionId)
      if (waitingForDebugger && held) takeBrowserAway(held).then(resolve, reject)
    })
  })
  const filter = [{ type: 'service_worker' }]
  await killIdle(world)
  await waitUntil('the end of the worker', async () => !world.browser.targets().some((target) => target.type() === 'service_worker'))
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter })
  // A new tab is an event that wakes the worker.
  await world.browser.newPage()
  return found
}

async function takeBrowserAway(worker: CDPSession): Promise<string> {
  await worker.send('Debugger.enable')
  await worker.send('Debugger.setBreakpointByUrl', { urlRegex: '/assets/.*[.]js$', lineNumber: 0 })
  const stopped = new Promise((resolve) => worker.once('Debugger.paused', resolve))
  await worker.send('Runtime.runIfWaitingForDebugger')
  await stopped
  const { result } = await worker.send('Runtime.evaluate', { expression: 'delete globalThis.browser; typeof globalThis.browser' })
  await worker.send('Debugger.disable')
  return String(result.value)
}
