import type { SiteState } from '../site.ts'
import type { Journey } from '../view.ts'
import { journeyWindow } from './attempts.ts'
import { siteView } from './site-view.ts'

/** Journeys that are judged for the last time because their exchanges are about to be dropped: those whose window has closed. */
export function settledJourneys(state: SiteState): readonly Journey[] {
  const now = state.exchanges.at(-1)?.at ?? 0
  return siteView(state, now).journeys.filter(({ until }) => now - until > journeyWindow)
}
