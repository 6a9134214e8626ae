import type { SeenId } from '../observation.ts'
import type { CookieFact, SiteView } from '../view.ts'

/** A session token of a site that asks the browser to bind its sessions to the device (Device Bound Session Credentials). */
export interface DeviceBinding {
  readonly cookie: CookieFact
  /** only by a name of the first drafts */
  readonly isByOldName: boolean
  readonly evidence: readonly SeenId[]
}

/** None where the site asks for nothing. Which of its tokens are bound stands in an answer that nobody else reads: all of them are told. */
export function deviceBindings({ state, tokens }: SiteView): readonly DeviceBinding[] {
  const answers = state.exchanges.flatMap(({ site, completed }) => (site === state.site && completed !== null ? [completed] : []))
  const current = answers.filter(({ deviceBound }) => deviceBound)
  const old = answers.filter(({ deviceBoundByOldName }) => deviceBoundByOldName)
  const asked = current.length > 0 ? current : old
  if (asked.length === 0) return []
  const evidence = asked.slice(0, 8).map(({ id }) => id)
  return tokens.map((cookie) => ({ cookie, isByOldName: current.length === 0, evidence }))
}
