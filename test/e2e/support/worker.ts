import type { WebWorker } from 'puppeteer-core'
import { waitUntil } from '../../../scripts/browsers/wait-until.ts'
import type { World } from './world.ts'

/** The background of the extension in Chromium, once it runs. */
export async function theWorker({ browser, extensionOrigin }: World): Promise<WebWorker> {
  const target = await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().startsWith(extensionOrigin))
  const worker = await target.worker()
  if (worker === null) throw new Error('The worker was gone before it could be held.')
  return worker
}

/** Ends it at once, whatever it is doing. */
export async function kill(world: World): Promise<void> {
  const worker = await theWorker(world)
  await worker.close()
}

/**
 * The death that every worker dies 30 s after its last event, when nothing is in flight, without the wait: everything is folded, and the
 * moment of the last event is put that far back. (A real one never comes here: a debugger keeps the worker alive.)
 */
export async function killIdle(world: World): Promise<void> {
  await waitUntil('an empty log', async () => {
    const worker = await theWorker(world)
    return (
      (await worker.evaluate("chrome.storage.session.get(null).then((all) => !Object.keys(all).some((key) => key.startsWith('log/')))")) ===
      true
    )
  })
  const worker = await theWorker(world)
  await worker.evaluate(
    "chrome.storage.session.get('heartbeat').then((at) => chrome.storage.session.set({ heartbeat: (at.heartbeat ?? 31_000) - 31_000 }))",
  )
  await kill(world)
}
