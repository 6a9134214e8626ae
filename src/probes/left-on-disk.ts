import { browser } from '../browser/api.ts'
import { isRunning, type RunningProbe } from './running-probe.ts'

/**
 * `storage.local`: a probe that waits, so that the next browser session can go on with it or say that it ended. No value is in it, and no
 * address with a query or with a path that may hold an identifier: such a probe ends with the browser.
 */
const key = 'probe-waiting'

interface Left {
  readonly probe: RunningProbe
  /** its address stands in it, without which it cannot go on */
  readonly isWhole: boolean
}

export async function keepOnDisk(probe: RunningProbe): Promise<void> {
  if (probe.plan.probe !== 'timeout') return
  const isWhole = isPlain(probe.url)
  const left: Left = { probe: isWhole ? probe : { ...probe, url: new URL(probe.url).origin, check: { by: 'difference' } }, isWhole }
  await browser.storage.local.set({ [key]: left })
}

export async function removeFromDisk(): Promise<void> {
  await browser.storage.local.remove(key)
}

/** What an earlier browser session left, else null. */
export async function leftOnDisk(): Promise<Left | null> {
  const left = (await browser.storage.local.get(key))[key]
  return isLeft(left) ? left : null
}

/** Only this file writes under its key: the version is enough. */
function isLeft(left: unknown): left is Left {
  return typeof left === 'object' && left !== null && 'isWhole' in left && 'probe' in left && isRunning(left.probe)
}

/** A path of words and short numbers. */
function isPlain(address: string): boolean {
  const { pathname, search } = new URL(address)
  return search === '' && pathname.split('/').every((segment) => /^(?:[a-z._-]{0,24}|[\w.-]{0,6})$/i.test(segment))
}
