import { type ExpiryPlan, mostRequests, nextStep } from './expiry-plan.ts'
import type { Kind } from './kinds.ts'
import type { RunningProbe } from './running-probe.ts'

/** The token that has run out, as the runtime waits for it and sends it. */
export const expiryKind: Kind = {
  mostRequests: () => mostRequests,
  nextStep(probe) {
    const plan = planOf(probe)
    const step = nextStep(plan, probe.exchanged)
    if (step.next !== null) return step
    const { verdict } = step
    const why = verdict.outcome === 'cannotTell' ? verdict.why : null
    const proven = verdict.outcome === 'cannotTell' ? [] : [plan.token]
    return { next: null, ending: { outcome: verdict.outcome, why, sets: [], proven, unneeded: [] } }
  },
  soFar: () => ({}),
}

/** @throws where it is a plan of another kind, which nobody asks it about */
function planOf({ plan }: RunningProbe): ExpiryPlan {
  if (plan.probe !== 'expired-token') throw new Error(plan.probe)
  return plan
}
