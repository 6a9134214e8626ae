import type { Kind } from './kinds.ts'
import { mostRequests, nextStep } from './which-cookie.ts'

/** The search for the session token as the runtime carries it out: one request after the other. */
export const whichCookieKind: Kind = {
  mostRequests: ({ suspects }) => mostRequests(suspects.length),
  nextStep({ guards, exchanged }) {
    const step = nextStep(guards, exchanged)
    if (step.next !== null) return { next: step.next, notBefore: 0 }
    const nothing = { why: null, sets: [], proven: [], unneeded: [] }
    return { next: null, ending: { ...nothing, ...step.verdict } }
  },
  soFar: () => ({}),
}
