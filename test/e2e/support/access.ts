import { expect } from 'vitest'
import { goToExtensionPage } from '../../../scripts/browsers/open-popup.ts'
import type { World } from './world.ts'

/** Takes from the extension every site that it was allowed, as a person does in the browser's settings. */
export async function takeAwayAccess(world: World): Promise<void> {
  const page = await world.browser.newPage()
  await goToExtensionPage(page, `${world.extensionOrigin}/src/welcome/index.html`)
  const api = '(globalThis.browser ?? chrome).permissions'
  const left = await page.evaluate(
    `${api}.getAll().then(({ origins }) => ${api}.remove({ origins })).then(() => ${api}.getAll()).then(({ origins }) => origins)`,
  )
  expect(left).toEqual([])
  await page.close()
}
