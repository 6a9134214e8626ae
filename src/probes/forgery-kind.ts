import { type ForgeryPlan, mostRequests, nextStep } from './forgery-plan.ts'
import type { Kind } from './kinds.ts'
import type { RunningProbe } from './running-probe.ts'

/** The tokens with another signature or none, as the runtime sends them. */
export const forgeryKind: Kind = {
  mostRequests: (probe) => mostRequests(planOf(probe).forgeries.length),
  nextStep(probe) {
    const plan = planOf(probe)
    const step = nextStep(plan, probe.exchanged)
    if (step.next !== null) return { next: step.next, notBefore: 0 }
    const { verdict } = step
    const why = verdict.outcome === 'no' ? null : verdict.why
    const proven = verdict.outcome === 'cannotTell' ? [] : [plan.token]
    return { next: null, ending: { outcome: verdict.outcome, why, sets: [], proven, unneeded: [] } }
  },
  soFar: () => ({}),
}

/** @throws where it is a plan of another kind, which nobody asks it about */
function planOf({ plan }: RunningProbe): ForgeryPlan {
  if (plan.probe !== 'altered-token') throw new Error(plan.probe)
  return plan
}
