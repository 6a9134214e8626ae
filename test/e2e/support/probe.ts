import type { Page } from 'puppeteer-core'
import { goToExtensionPage } from '../../../scripts/browsers/open-popup.ts'
import { waitUntil } from '../../../scripts/browsers/wait-until.ts'
import type { World } from './world.ts'

export interface ProbeShown {
  readonly outcome: string
  readonly why: string
  /** names, each set in order */
  readonly sets: readonly (readonly string[])[]
  readonly requests: number
}

/** Opens the popup for a tab and the probe in it, up to the tick. */
export async function openProbe(world: World, tab: Page): Promise<{ readonly popup: Page; readonly most: number }> {
  const popup = await world.popupPageFor(tab)
  await popup.waitForSelector('[data-testid="probe"] summary')
  await popup.$eval('[data-testid="probe"]', (part) => ((part as HTMLDetailsElement).open = true))
  await popup.waitForSelector('[data-testid="probe-consent"]')
  return { popup, most: await popup.$eval('[data-testid="probe-amount"]', (part) => Number((part as HTMLElement).dataset.most)) }
}

/** Fills in the form for a session-check address: signed in is what has this status. */
export async function checkAt(popup: Page, url: string, status: number): Promise<void> {
  await popup.$eval('[data-testid="session-check"]', (part) => ((part as HTMLDetailsElement).open = true))
  await popup.waitForSelector('[data-testid="check-url"]')
  for (const [field, text] of [
    ['url', url],
    ['status', `${status}`],
  ] as const) {
    await popup.$eval(`[data-testid="check-${field}"]`, (input) => (input as HTMLInputElement).select())
    await popup.type(`[data-testid="check-${field}"]`, text)
    await popup.keyboard.press('Tab')
  }
}

/**
 * Ticks what must be ticked, and starts. Returns when the last probe was that is shown.
 * @param button that starts it
 * @param consent what must be ticked beside
 * @param choose what must be chosen before
 */
export async function startProbe(
  popup: Page,
  button = 'probe-start',
  consent: string | null = null,
  choose: () => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const last = await popup.$$eval('[data-testid="probe-result"]', ([part]) => Number((part as HTMLElement | undefined)?.dataset.at ?? 0))
  if (!(await popup.$eval('[data-testid="probe-consent"]', (box) => (box as HTMLInputElement).checked)))
    await popup.locator('[data-testid="probe-consent"]').click()
  if (consent !== null) await (await popup.waitForSelector(`[data-testid="${consent}"]`))?.click()
  await choose()
  await popup.waitForSelector(`[data-testid="${button}"]`)
  await popup.locator(`[data-testid="${button}"]`).click()
  return last
}

/** The result that comes after that of `last`. */
export async function probeResult(popup: Page, last: number): Promise<ProbeShown> {
  await waitUntil(
    'the result of the probe',
    () => popup.$eval('[data-testid="probe-result"]', (part, last) => Number((part as HTMLElement).dataset.at) > last, last),
    50_000,
  )
  return popup.$eval('[data-testid="probe-result"]', (part) => {
    const { outcome = '', why = '', requests } = (part as HTMLElement).dataset
    const sets = [...part.querySelectorAll<HTMLElement>('[data-testid="probe-set"]')].map((set) => {
      const names: string[] = JSON.parse(set.dataset.names ?? '[]')
      return names.sort()
    })
    return { outcome, why, sets, requests: Number(requests) }
  })
}

/** The whole way, in the popup of a tab. */
export async function probe(world: World, tab: Page): Promise<ProbeShown & { readonly most: number }> {
  const { popup, most } = await openProbe(world, tab)
  const shown = await probeResult(popup, await startProbe(popup))
  await popup.close()
  return { ...shown, most }
}

/** Rules that the extension has in the browser now. */
export async function rulesLeft(world: World): Promise<unknown> {
  const page = await world.browser.newPage()
  await goToExtensionPage(page, `${world.extensionOrigin}/src/welcome/index.html`)
  const rules = await waitUntil('the rules', () =>
    page.evaluate('(globalThis.browser ?? chrome).declarativeNetRequest.getSessionRules().then(JSON.stringify)'),
  )
  await page.close()
  return JSON.parse(String(rules))
}
