import type { Page } from 'puppeteer-core'
import { waitUntil } from '../../../scripts/browsers/wait-until.ts'

export interface TimeoutShown {
  readonly outcome: string
  readonly why: string
  /** seconds that it surely lived, and after which it was dead (0: it did not end) */
  readonly lived: number
  readonly ended: number
  readonly requests: number
}

/** Ticks what must be ticked, chooses the longest wait, and starts. Returns when the last probe was that is shown, and what was announced. */
export async function startTimeout(popup: Page, longest: number): Promise<{ readonly last: number; readonly most: number }> {
  const last = await popup.$$eval('[data-testid="probe-result"]', ([part]) => Number((part as HTMLElement | undefined)?.dataset.at ?? 0))
  if (!(await popup.$eval('[data-testid="probe-consent"]', (box) => (box as HTMLInputElement).checked)))
    await popup.locator('[data-testid="probe-consent"]').click()
  await popup.waitForSelector('[data-testid="timeout-start"]')
  await popup.select('[data-testid="timeout-longest"]', `${longest}`)
  const most = await popup.$eval('[data-testid="timeout-amount"]', (part) => Number((part as HTMLElement).dataset.most))
  await popup.locator('[data-testid="timeout-start"]').click()
  return { last, most }
}

/** The result that comes after that of `last`: the waits of a session of twenty seconds, and alarms that are late, fit into it. */
export async function timeoutResult(popup: Page, last: number): Promise<TimeoutShown> {
  await waitUntil(
    'the result of the probe',
    () => popup.$eval('[data-testid="probe-result"]', (part, last) => Number((part as HTMLElement).dataset.at) > last, last),
    150_000,
  )
  return popup.$eval('[data-testid="probe-result"]', (part) => {
    const { outcome = '', why = '', requests } = (part as HTMLElement).dataset
    const { lived, ended } = part.querySelector<HTMLElement>('[data-testid="timeout-result"]')?.dataset ?? {}
    return { outcome, why, lived: Number(lived), ended: Number(ended), requests: Number(requests) }
  })
}
