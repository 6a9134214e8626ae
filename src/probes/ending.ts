import type { ProbeAnswered } from '../audit/observation.ts'
import { browser } from '../browser/api.ts'
import type { Life } from '../browser/life.ts'
import { probeAlarm } from '../browser/probing.ts'
import { removeCookieRule } from './cookie-rule.ts'
import { dropHeldValues } from './held-values.ts'
import type { Ending } from './kinds.ts'
import { removeFromDisk } from './left-on-disk.ts'
import { type RunningProbe, removeProbe } from './running-probe.ts'

/** Writes what was sent and found into the site's log, by names, and takes back what the probe needed. */
export async function endProbe(life: Life, probe: RunningProbe, ending: Ending): Promise<void> {
  const answered: Omit<ProbeAnswered, 'v' | 'id' | 'epoch' | 'boot' | 'seq'> = {
    type: 'probe-answered',
    at: Date.now(),
    ...probe.of,
    probe: probe.plan.probe,
    host: new URL(probe.url).host,
    cookies: probe.suspects.map(({ key }) => key),
    sent: [...probe.exchanged.map(({ sent }) => sent), ...(probe.asking === null ? [] : [probe.asking])],
    ...ending,
  }
  life.record([answered])
  await rest()
  // What was found is on the page before the progress goes: the result before this one is not shown again.
  await life.compactNow([probe.of])
  await removeFromDisk()
  await removeProbe(probe.of)
}

/** Nothing is under way. */
export async function rest(): Promise<void> {
  await dropHeldValues()
  await browser.alarms.clear(probeAlarm)
  await removeCookieRule()
}
