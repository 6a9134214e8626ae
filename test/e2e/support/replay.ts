import type { Page } from 'puppeteer-core'
import type { ReplayId } from '../../../src/audit/probe.ts'
import { openProbe, type ProbeShown, probeResult } from './probe.ts'
import type { World } from './world.ts'

/**
 * Holds today's IDs of the site of the tab. Returns the popup, and when the last probe was that it showed before.
 * @param prepare what is chosen in the popup before
 */
export async function armReplay(
  world: World,
  tab: Page,
  probe: ReplayId,
  prepare: (popup: Page) => Promise<void> = async () => {},
): Promise<{ readonly popup: Page; readonly last: number }> {
  const { popup } = await openProbe(world, tab)
  await prepare(popup)
  const last = await popup.$$eval('[data-testid="probe-result"]', ([part]) => Number((part as HTMLElement | undefined)?.dataset.at ?? 0))
  if (!(await popup.$eval('[data-testid="probe-consent"]', (box) => (box as HTMLInputElement).checked)))
    await popup.locator('[data-testid="probe-consent"]').click()
  await popup.waitForSelector('[data-testid="replay-event"]')
  await popup.select('[data-testid="replay-event"]', probe)
  await press(popup, 'replay-arm')
  await popup.waitForSelector('[data-testid="probe-armed"]')
  return { popup, last }
}

/** Says that the event has happened. */
export async function continueReplay(popup: Page): Promise<void> {
  await popup.bringToFront()
  await popup.waitForSelector('[data-testid="probe-continue"]')
  await press(popup, 'probe-continue')
}

/** The whole way: IDs are held, something happens, they are sent again. */
export async function replay(world: World, tab: Page, probe: ReplayId, happen: () => Promise<unknown>): Promise<ProbeShown> {
  const { popup, last } = await armReplay(world, tab, probe)
  await tab.bringToFront()
  await happen()
  await continueReplay(popup)
  const shown = await probeResult(popup, last)
  await popup.close()
  return shown
}

/** Clicks a button that may still move: what the popup is told meanwhile is drawn above it. */
async function press(popup: Page, button: string): Promise<void> {
  await popup.$eval(`[data-testid="${button}"]`, (found) => (found as HTMLButtonElement).click())
}

/** The values that the extension holds now. */
export async function heldValues(world: World): Promise<readonly string[]> {
  const stored: Record<string, readonly (readonly [string, string])[] | undefined> = JSON.parse(await world.stored('session'))
  return (stored['probe-held'] ?? []).map(([, value]) => value)
}
