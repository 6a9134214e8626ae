import type { SettledExposure, SiteState } from '../site.ts'
import type { EpochMilliseconds } from '../time.ts'
import type { Journey } from '../view.ts'
import { journeyWindow } from './attempts.ts'
import { siteView } from './site-view.ts'

/** What stands whatever is dropped of a state, and what is still judged. */
export interface Settlement {
  /** in order: what had settled before, and those whose window has closed since */
  readonly settled: readonly Journey[]
  readonly open: readonly Journey[]
  readonly exposures: readonly SettledExposure[]
}

/** Judges a state before something of it is dropped. Journeys are settled in their order, so that none is passed over. */
export function settlementOf(state: SiteState, now: EpochMilliseconds): Settlement {
  const view = siteView(state, now)
  const { journeys, exposures } = view
  const firstOpen = journeys.findIndex(({ until }, i) => i >= state.settled.length && now - until <= journeyWindow)
  const settled = firstOpen < 0 ? journeys : journeys.slice(0, firstOpen)
  const digestOf = (key: string) => state.cookies.get(key)?.generations.at(-1)?.traits.digest ?? ''
  return {
    settled,
    open: journeys.slice(settled.length),
    exposures: exposures.map((exposure) => ({ digest: digestOf(exposure.key), ...exposure })),
  }
}
