import { type CollectPlan, mostRequests, nextStep } from './collect-plan.ts'
import type { Kind } from './kinds.ts'
import type { RunningProbe } from './running-probe.ts'

/** The visits that collect IDs, as the runtime carries them out. What it measured is how many there are. */
export const collectKind: Kind = {
  mostRequests: (probe) => mostRequests(planOf(probe)),
  nextStep(probe) {
    const plan = planOf(probe)
    const [last] = probe.exchanged.flatMap(({ seen, given }) => (given === undefined ? [] : [{ seen, given }]))
    const step = nextStep(plan, last)
    if (step.next !== null) return { next: step.next, notBefore: 0 }
    const { verdict } = step
    const why = verdict.outcome === 'cannotTell' ? verdict.why : null
    const nothing = { sets: [], proven: [], unneeded: [] }
    return { next: null, ending: { outcome: verdict.outcome, why, ...nothing, measured: [plan.collected] } }
  },
  soFar: (probe) => ({ measured: [planOf(probe).collected] }),
}

/** @throws where it is a plan of another kind, which nobody asks it about */
function planOf({ plan }: RunningProbe): CollectPlan {
  if (plan.probe !== 'collect-ids') throw new Error(plan.probe)
  return plan
}
