import type { SeenScan } from '../site.ts'
import type { CookieFact, SiteView } from '../view.ts'
import { isWhole } from './gaps.ts'

/** A token that is not persistent, and the last start of the browser that was seen while it was known. */
export interface BrowserRestart {
  readonly cookie: CookieFact
  readonly start: SeenScan
  /** the same stay in the jar reaches over the start */
  readonly isRestored: boolean
  /** nothing was missed between its last sighting and the start */
  readonly isWhole: boolean
}

/** Tokens that end with the browser's session by their attributes (RFC 6265bis §5.7: no expiry time), each with its last such end. */
export function browserRestarts({ state, tokens }: SiteView): readonly BrowserRestart[] {
  const starts = state.scans.filter(({ reason }) => reason === 'browser-start')
  return tokens.flatMap((cookie) => {
    const passing = cookie.generations.filter(({ attributes }) => attributes !== null && attributes.expiryTime === null)
    const start = starts.findLast(({ at }) => passing.some(({ from }) => from < at))
    if (start === undefined) return []
    const before = passing.findLast(({ from }) => from < start.at)
    const isRestored = before !== undefined && (before.until === null || before.until > start.at) && before.confirmed >= start.at
    return before === undefined ? [] : [{ cookie, start, isRestored, isWhole: isWhole(state, before.from, start.at) }]
  })
}
