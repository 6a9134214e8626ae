import type { Launched } from './launch.ts'
import { waitUntil } from './wait-until.ts'

/** What ends the background of the extension in the middle of whatever it does; it says whether there was one to be ended. */
export async function killerOf(launched: Launched): Promise<() => Promise<boolean>> {
  return launched.found.family === 'chromium' ? () => endWorker(launched) : endEventPage(launched)
}

async function endWorker({ browser, extensionOrigin }: Launched): Promise<boolean> {
  const target = browser.targets().find((each) => each.type() === 'service_worker' && each.url().startsWith(extensionOrigin))
  const worker = await target?.worker()
  // It may die of itself in this very moment.
  const killed = await worker?.close().then(
    () => true,
    () => false,
  )
  return killed ?? false
}

/** Firefox's own pages run with the rights of the browser, and there automation may use them: what the idle timer calls, without waiting. */
async function endEventPage({ browser }: Launched): Promise<() => Promise<boolean>> {
  const page = await browser.newPage()
  page.goto('about:support').catch(() => {}) // it is loaded, and reported as broken off
  await waitUntil('a page with rights', () => page.evaluate("typeof WebExtensionPolicy === 'function'"))
  const end = `(async () => {
    const { extension } = WebExtensionPolicy.getByID('sidwatch@sidwatch')
    if (extension.backgroundState !== 'running') return false
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })
    return true
  })()`
  return async () => (await page.evaluate(end)) === true
}
