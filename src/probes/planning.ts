import type { ProbeQuestion } from '../audit/probe.ts'
import type { Life } from '../browser/life.ts'
import { collecting } from './collect-preparation.ts'
import { withForeignId } from './foreign-preparation.ts'
import { withForgery } from './forgery-preparation.ts'
import type { HeldValues } from './held-values.ts'
import { probeOf, type Surveyed } from './preparation.ts'
import { armed } from './replay-preparation.ts'
import type { RunningProbe } from './running-probe.ts'
import { cookiesFor } from './sent-cookies.ts'
import { exposuresOf, stateOf } from './session-watch.ts'
import type { TimeoutPlan } from './timeout-plan.ts'
import { planFor, sentFor } from './timeout-preparation.ts'

/** A probe that could start, and what it needs for that. */
export interface Planned {
  readonly probe: RunningProbe
  /** what it will send again */
  readonly held: HeldValues
}

/** @throws where there is nothing to ask for */
export async function planned(life: Life, surveyed: Surveyed, question: ProbeQuestion): Promise<Planned> {
  const { of, url } = surveyed
  const now = Date.now()
  switch (question.probe) {
    case 'which-cookie':
      return { probe: probeOf(surveyed, question, surveyed.cookies), held: new Map() }
    case 'timeout':
      return { probe: timedProbe(surveyed, planFor(surveyed, await stateOf(life, of), question.longest, now)), held: new Map() }
    case 'foreign-id':
    case 'foreign-id-in-address':
      return withForeignId(surveyed, question.probe, await cookiesFor(url, of), await exposuresOf(life, of), life.reader.digest, random)
    case 'altered-token':
    case 'expired-token':
      return withForgery(surveyed, question.probe, await cookiesFor(url, of), now)
    case 'collect-ids':
      return { probe: await collecting(surveyed, question.count, await exposuresOf(life, of), now), held: new Map() }
    default:
      return armed(surveyed, question.probe, await cookiesFor(url, of), now)
  }
}

function timedProbe(surveyed: Surveyed, plan: TimeoutPlan): RunningProbe {
  if (plan.waits.length === 0) throw new Error('the cookie does not live so long')
  return probeOf(surveyed, { probe: 'timeout', ...plan }, sentFor(surveyed))
}

function random(below: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
  return drawn % below
}
