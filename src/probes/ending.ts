import type { ProbeAnswered } from '../audit/observation.ts'
import { browser } from '../browser/api.ts'
import type { Life } from '../browser/life.ts'
import { probeAlarm } from '../browser/probing.ts'
import { dropOutdated } from './collected-ids.ts'
import { removeCookieRule } from './cookie-rule.ts'
import { dropHeldValues } from './held-values.ts'
import type { Ending } from './kinds.ts'
import { removeFromDisk } from './left-on-disk.ts'
import { maySee } from './preparation.ts'
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
  await rest(life)
  // What was found is on the page before the progress goes: the result before this one is not shown again.
  await life.compactNow([probe.of])
  await removeFromDisk()
  await removeProbe(probe.of)
}

/** Nothing is under way. IDs that were collected stay for the page that shows them, and the alarm rings when they go. */
export async function rest(life: Life): Promise<void> {
  await dropHeldValues()
  const until = await dropOutdated((of) => maySee(life, of), Date.now())
  if (until === null) await browser.alarms.clear(probeAlarm)
  else await browser.alarms.create(probeAlarm, { when: until })
  await removeCookieRule()
}
