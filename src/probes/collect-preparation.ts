import type { CollectionOffer } from '../audit/probe.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import type { Exposure } from '../audit/view.ts'
import { beginCollection, collectedCount } from './collected-ids.ts'
import { visitorsAddress } from './foreign-preparation.ts'
import { probeOf, type Surveyed } from './preparation.ts'
import type { RunningProbe } from './running-probe.ts'

/** Whether IDs could be collected, and how many were. */
export async function collectionOffer(surveyed: Surveyed): Promise<CollectionOffer | null> {
  const token = tokenOf(surveyed)
  return token === undefined ? null : { held: await collectedCount(surveyed.of, token.key) }
}

/**
 * A probe that visits until there are so many IDs. It goes on from those that are held, and begins anew where there are enough of them.
 *
 * @throws where no session token is known that is an ID
 */
export async function collecting(
  surveyed: Surveyed,
  count: number,
  exposures: readonly Exposure[],
  now: EpochMilliseconds,
): Promise<RunningProbe> {
  const token = tokenOf(surveyed)
  if (token === undefined) throw new Error('no session token is an ID')
  const held = await beginCollection(surveyed.of, token.key, count, now)
  // The user's own may change meanwhile: it is never sent.
  const visitors = { ...surveyed, url: visitorsAddress(surveyed, token, exposures) }
  return probeOf(visitors, { probe: 'collect-ids', count, before: held, collected: held }, [{ ...token, mayChange: true }])
}

function tokenOf({ cookies }: Surveyed): Surveyed['cookies'][number] | undefined {
  return cookies.find(({ isToken, isId }) => isToken && isId)
}
