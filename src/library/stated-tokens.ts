import { recordingBounds } from '../audit/bounds.ts'
import { fold } from '../audit/fold.ts'
import type { UserMarked } from '../audit/observation.ts'
import type { SiteState } from '../audit/site.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { Unusable } from './unusable.ts'

/**
 * The states with what the user says of them: these cookies carry the session.
 * @throws Unusable where the recording has no cookie of a name, as a misspelt name would be silently without effect
 */
export function stated(states: readonly SiteState[], names: readonly string[], asOf: EpochMilliseconds): readonly SiteState[] {
  const has = (name: string) => states.some(({ cookies }) => [...cookies.values()].some(({ cookie }) => cookie.name === name))
  const missing = names.find((name) => !has(name))
  if (missing !== undefined) {
    throw new Unusable(`--session-token: No cookie of the recording is called “${missing}”. Names are told apart by upper and lower case.`)
  }
  return states.map((state) => fold(state, marksOn(state, names, asOf), recordingBounds))
}

function marksOn({ store, site, cookies }: SiteState, names: readonly string[], at: EpochMilliseconds): readonly UserMarked[] {
  return [...cookies.values()]
    .filter(({ cookie }) => names.includes(cookie.name))
    .map(({ cookie }, seq) => ({
      v: 1,
      type: 'user-marked',
      id: `stated/${seq}`,
      at,
      epoch: 'stated',
      boot: 'stated',
      seq,
      store,
      site,
      mark: { what: 'session-token', cookie },
    }))
}
