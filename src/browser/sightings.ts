import { siteKey } from '../audit/by-site.ts'
import { isLogoutPath } from '../audit/facts/path-words.ts'
import type { Access, AccessLevel } from './access.ts'
import type { Log } from './log.ts'
import type { Paused } from './paused.ts'
import type { Scans } from './scans.ts'
import type { Snapshots } from './snapshots.ts'
import type { Unstamped } from './stamp.ts'

/** Where observations enter the log, with what each brings about: the first of a site, the begin and end of a journey. */
export interface Sightings {
  record(seen: readonly Unstamped[]): void
  /** Notes what we may see of a site, where that has changed. */
  noteAccess(store: string, site: string): void
  forget(store: string, site: string): void
}

export function openSightings(parts: {
  readonly log: Log
  readonly paused: Paused
  readonly access: Access
  readonly scans: Scans
  readonly snapshots: Snapshots
}): Sightings {
  const { log, paused, access, scans, snapshots } = parts
  const levels = new Map<string, AccessLevel>()

  function noteAccess(store: string, site: string): void {
    const level = access.of(site)
    if (levels.get(siteKey(store, site)) === level) return
    levels.set(siteKey(store, site), level)
    log.append([{ type: 'access-changed', at: Date.now(), store, site, access: level }])
  }

  return {
    noteAccess,
    forget: (store, site) => void levels.delete(siteKey(store, site)),
    record(seen) {
      const [first] = seen
      if (first === undefined) return
      const { store, site } = first
      if (store === null || site === null) {
        log.append(seen)
        return
      }
      if (paused.has(store, site)) return
      log.append(seen)
      if (!levels.has(siteKey(store, site))) {
        noteAccess(store, site)
        if (!snapshots.isKnown(store, site)) scans.now(store, site, 'start')
      }
      if (isJourney(first)) scans.journey(store, site)
      else if (first.type === 'request-completed' && first.resource === 'document') scans.stillBusy(store, site)
    },
  }
}

/** A submission, or a link to a logout. Beacons submit nothing of the user's. */
function isJourney(seen: Unstamped): boolean {
  if (seen.type === 'form-submitted') return seen.resource !== 'ping' && seen.lifecycle === 'active'
  return seen.type === 'request-sent' && seen.resource === 'document' && isLogoutPath(seen.place.path)
}
