import { toNumbers } from '../audit/facts/timeouts.ts'
import type { Kind } from './kinds.ts'
import type { RunningProbe } from './running-probe.ts'
import { type AskedOnce, livedThrough, mostRequests, nextStep, type TimeoutPlan } from './timeout-plan.ts'

/** The measurement of a session's limits as the runtime carries it out: all cookies that may be sent, or none. */
export const timeoutKind: Kind = {
  mostRequests: (probe) => mostRequests(planOf(probe)),
  nextStep(probe, used) {
    const step = nextStep(planOf(probe), askedOf(probe), used)
    if (step.next !== null) return { next: step.next === 'session' ? [...probe.suspects.keys()] : [], notBefore: step.notBefore }
    const { verdict } = step
    const measured = verdict.measured === null ? {} : { measured: toNumbers(verdict.measured) }
    const why = verdict.outcome === 'cannotTell' ? verdict.why : null
    return { next: null, ending: { outcome: verdict.outcome, why, sets: [], proven: [], unneeded: [], ...measured } }
  },
  soFar(probe) {
    const lived = livedThrough(planOf(probe), askedOf(probe))
    return lived === null ? {} : { measured: toNumbers(lived) }
  },
}

function askedOf({ exchanged }: RunningProbe): readonly AskedOnce[] {
  return exchanged.map(({ sent, ...asked }) => ({ ...asked, sent: sent.length === 0 ? 'nothing' : 'session' }))
}

/** @throws where it is a plan of another kind, which nobody asks it about */
function planOf({ plan }: RunningProbe): TimeoutPlan {
  if (plan.probe !== 'timeout') throw new Error(plan.probe)
  return plan
}
