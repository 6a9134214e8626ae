import type { WebWorker } from 'puppeteer-core'
import type { Opener } from './open-popup.ts'
import { waitUntil } from './wait-until.ts'

/** The background of the extension in Chromium, once it runs. */
export async function theWorker({ browser, extensionOrigin }: Pick<Opener, 'browser' | 'extensionOrigin'>): Promise<WebWorker> {
  const target = await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().startsWith(extensionOrigin))
  const worker = await target.worker()
  if (worker === null) throw new Error('The worker was gone before it could be held.')
  return worker
}

/** Waits until everything that was seen is folded. */
export async function emptyLog(launched: Pick<Opener, 'browser' | 'extensionOrigin'>, limit?: number): Promise<void> {
  const isEmpty = "chrome.storage.session.get(null).then((all) => !Object.keys(all).some((key) => key.startsWith('log/')))"
  await waitUntil('an empty log', async () => (await (await theWorker(launched)).evaluate(isEmpty)) === true, limit)
}
