import type { Observation } from '../audit/observation.ts'
import type { SiteState } from '../audit/site.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import type { Digest } from '../audit/traits.ts'

/**
 * The last moment at which something else than a probe may have used a session: a request carried one of its values, or something may have
 * been missed. Null where there is none.
 *
 * @param unfolded what the state does not hold yet
 */
export function lastUse(
  state: Pick<SiteState, 'site' | 'cookies' | 'gaps'>,
  unfolded: Iterable<readonly Observation[]>,
  values: ReadonlySet<Digest>,
): EpochMilliseconds | null {
  const generations = [...state.cookies.values()].flatMap((history) => history.generations)
  const times = [
    ...generations.flatMap(({ traits, sent }) => (sent !== null && values.has(traits.digest) ? sent.lastAt : [])),
    ...state.gaps.map(({ until }) => until),
    ...[...unfolded].flat().flatMap((seen) => usedAt(seen, state.site, values)),
  ]
  return times.length === 0 ? null : Math.max(...times)
}

function usedAt(seen: Observation, site: string, values: ReadonlySet<Digest>): EpochMilliseconds | readonly [] {
  if (seen.type === 'gap') return seen.site === null || seen.site === site ? seen.until : []
  if (seen.type !== 'request-sent' || seen.site !== site) return []
  return seen.cookies.some(({ digest }) => values.has(digest)) ? seen.at : []
}

/** When a session began, as far as that was seen: it is surely no younger than `latest`, and no older than `earliest` (null: unknown). */
export interface Beginning {
  readonly earliest: EpochMilliseconds | null
  readonly latest: EpochMilliseconds
}

/**
 * The value that is in the jar may be older than the session (a visitor's that was kept at the login), or younger (a new one in the same
 * session): only with the login that began it both ends are known.
 *
 * @param logins when a login succeeded, oldest first
 */
export function beginningOf(
  state: Pick<SiteState, 'cookies'>,
  logins: readonly EpochMilliseconds[],
  values: ReadonlySet<Digest>,
  now: EpochMilliseconds,
): Beginning {
  const stays = [...state.cookies.values()].flatMap(({ generations }) =>
    generations.filter(({ traits, until }) => until === null && values.has(traits.digest)),
  )
  const login = logins.at(-1) ?? null
  const froms = stays.map(({ from }) => from)
  const isSeen = login !== null && stays.length > 0 && stays.every(({ header }) => header !== null)
  return {
    earliest: isSeen ? Math.min(login, ...froms) : null,
    latest: Math.max(login ?? 0, ...(froms.length === 0 ? [now] : froms)),
  }
}
