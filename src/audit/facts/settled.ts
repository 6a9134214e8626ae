import type { SiteState } from '../site.ts'
import type { EpochMilliseconds } from '../time.ts'
import type { Exposure, Journey } from '../view.ts'
import { journeyWindow } from './attempts.ts'
import { siteView } from './site-view.ts'

/** What stands whatever is dropped of a state, and what is still judged. */
export interface Settlement {
  /** in order: what had settled before, and those whose window has closed since */
  readonly settled: readonly Journey[]
  readonly open: readonly Journey[]
  readonly exposures: readonly Exposure[]
}

/** Judges a state before something of it is dropped. Journeys are settled in their order, so that none is passed over. */
export function settlementOf(state: SiteState, now: EpochMilliseconds): Settlement {
  const { journeys, exposures } = siteView(state, now)
  const firstOpen = journeys.findIndex(({ until }, i) => i >= state.settled.length && now - until <= journeyWindow)
  const settled = firstOpen < 0 ? journeys : journeys.slice(0, firstOpen)
  return { settled, open: journeys.slice(settled.length), exposures }
}
