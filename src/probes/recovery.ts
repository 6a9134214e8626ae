import type { Life } from '../browser/life.ts'
import { endProbe } from './ending.ts'
import { interrupted } from './kinds.ts'
import { leftOnDisk } from './left-on-disk.ts'
import { type RunningProbe, saveProbe } from './running-probe.ts'
import { cookieHeader, cookiesFor } from './sent-cookies.ts'

/**
 * Takes up a probe that waited when the browser was closed: it goes on where the jar still holds what it asks about, and else ends. What
 * pages did until now may have been missed.
 *
 * @returns whether there is one that goes on
 */
export async function recover(life: Life): Promise<boolean> {
  const left = await leftOnDisk()
  if (left === null) return false
  const probe: RunningProbe = { ...left.probe, lost: Date.now() }
  if (left.isWhole && (await isUnchanged(life, probe))) {
    await saveProbe(probe)
    return true
  }
  await endProbe(life, probe, interrupted(probe, 'browser-closed'))
  return false
}

async function isUnchanged(life: Life, { url, of, suspects }: RunningProbe): Promise<boolean> {
  return !('changed' in cookieHeader(suspects, [], await cookiesFor(url, of), new Map(), of.store, life.reader.digest))
}
