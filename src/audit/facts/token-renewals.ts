import type { SeenId } from '../observation.ts'
import type { FixId, Verdict } from '../rule.ts'
import type { CookieFact, Journey, JourneyKind, Renewal, SiteView } from '../view.ts'
import { missed } from './gaps.ts'
import { words } from './words.ts'

/** A session token with what each journey of one kind did to it, in order. */
export interface TokenRenewals {
  readonly cookie: CookieFact
  readonly steps: readonly { readonly journey: Journey; readonly renewal: Renewal }[]
}

/** Session tokens that were there at, or came with, a journey of this kind that surely happened. */
export function renewalsAt(view: SiteView, kind: JourneyKind): readonly TokenRenewals[] {
  const journeys = view.journeys.filter((journey) => journey.kind === kind && journey.answer === 'yes')
  return view.tokens
    .map((cookie) => ({
      cookie,
      steps: journeys.flatMap((journey) =>
        journey.renewals.filter(({ key }) => key === cookie.key).map((renewal) => ({ journey, renewal })),
      ),
    }))
    .filter(({ steps }) => steps.length > 0)
}

/** Sentences of the doubts about a renewal, as the facts word them. */
export const renewalDoubts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(words).filter(([id]) => id.startsWith('renewal.')),
)

/** Kept once is kept; `changed` are the verdicts that show a change. A token that the journeys did not concern is inapplicable. */
export function judgeRenewals({ cookie, steps }: TokenRenewals, changed: readonly Renewal['verdict'][], fix: FixId = 'rotation'): Verdict {
  const last = (...verdicts: readonly Renewal['verdict'][]) => steps.findLast(({ renewal }) => verdicts.includes(renewal.verdict))?.renewal
  const kept = last('kept')
  if (kept !== undefined && cookie.stale) return { outcome: 'cantTell', because: missed, evidence: first8(kept) }
  if (kept !== undefined) return { outcome: 'failed', because: { id: 'kept' }, evidence: first8(kept), fix }
  const unsure = last('cannotTell')
  if (unsure !== undefined) return { outcome: 'cantTell', because: unsure.reason, evidence: first8(unsure) }
  const passed = last(...changed)
  return passed === undefined ? { outcome: 'inapplicable', evidence: [] } : { outcome: 'passed', evidence: first8(passed) }
}

function first8({ evidence }: Renewal): readonly SeenId[] {
  return evidence.slice(0, 8)
}
