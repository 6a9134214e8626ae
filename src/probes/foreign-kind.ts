import { type ForeignPlan, mostRequests, nextStep } from './foreign-plan.ts'
import type { Kind } from './kinds.ts'
import type { RunningProbe } from './running-probe.ts'

/** The visits with an ID that the server never issued, as the runtime carries them out. */
export const foreignKind: Kind = {
  mostRequests: () => mostRequests,
  nextStep(probe) {
    const visited = probe.exchanged.flatMap(({ sent, seen, given }) => (given === undefined ? [] : [{ sent, seen, given }]))
    const step = nextStep(planOf(probe), visited)
    if (step.next !== null) return { next: step.next, notBefore: 0 }
    const { verdict } = step
    const why = verdict.outcome === 'no' ? null : verdict.why
    return { next: null, ending: { outcome: verdict.outcome, why, sets: [], proven: [], unneeded: [] } }
  },
  soFar: () => ({}),
}

/** @throws where it is a plan of another kind, which nobody asks it about */
function planOf({ plan }: RunningProbe): ForeignPlan {
  if (plan.probe !== 'foreign-id' && plan.probe !== 'foreign-id-in-address') throw new Error(plan.probe)
  return plan
}
