import type { SiteState } from '../audit/site.ts'
import type { EpochMilliseconds } from '../audit/time.ts'

/** For so long the digests of a typed login name are kept, in session storage only. */
export const loginNameLife = 10 * 60_000

/** The state without the digests of login names that were typed before a moment. */
export function withoutLoginNames(state: SiteState, before: EpochMilliseconds): SiteState {
  const isDue = ({ at, form }: SiteState['exchanges'][number]): boolean => at < before && form !== null && form.loginName.length > 0
  if (!state.exchanges.some(isDue)) return state
  return {
    ...state,
    exchanges: state.exchanges.map((exchange) =>
      isDue(exchange) && exchange.form !== null ? { ...exchange, form: { ...exchange.form, loginName: [] } } : exchange,
    ),
  }
}
