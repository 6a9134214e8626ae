import type { Kind } from './kinds.ts'
import { mostRequests, nextStep, type ReplayPlan } from './replay-plan.ts'
import type { RunningProbe } from './running-probe.ts'

/** The replay of old values as the runtime carries it out. */
export const replayKind: Kind = {
  mostRequests: (probe) => mostRequests(planOf(probe)),
  nextStep(probe) {
    const plan = planOf(probe)
    const step = nextStep(plan, probe.exchanged)
    if (step.next !== null) return { next: step.next, notBefore: 0 }
    if ('awaits' in step) return step
    const { verdict } = step
    const held = plan.after?.held ?? []
    const found = verdict.outcome === 'yes' ? { sets: [held], proven: held } : { sets: [], proven: [] }
    return { next: null, ending: { outcome: verdict.outcome, why: 'why' in verdict ? verdict.why : null, unneeded: [], ...found } }
  },
  soFar: () => ({}),
}

/** @throws where it is a plan of another kind, which nobody asks it about */
export function planOf({ plan }: RunningProbe): ReplayPlan {
  if (!('after' in plan)) throw new Error(plan.probe)
  return plan
}
