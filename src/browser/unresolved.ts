import type { CookieStored, Observation, SetCookieReceived } from '../audit/observation.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import type { Log } from './log.ts'
import type { Snapshots } from './snapshots.ts'
import { chromiumStore } from './stores.ts'

/** A cookie event follows its header within this (measured in both browsers). */
const headerWindow = { before: -50, after: 2_000 }

/** For so long a request waits for a cookie event to name its store. */
const patience = 120_000

/**
 * Chromium does not say whether a request without a tab comes from a private window. While one is open such requests wait in the log until
 * a cookie event names the store that their Set-Cookie line went to. What waits too long is dropped, and where the ordinary store knows
 * the site a gap says so there: a site that only a private window visited must leave no trace.
 */
export async function resolveStores(
  { log, snapshots }: { readonly log: Log; readonly snapshots: Snapshots },
  unresolved: readonly Observation[],
  asOf: EpochMilliseconds,
): Promise<void> {
  if (unresolved.length === 0) return
  const stored = [...log.entries.values()].flat().filter((seen) => seen.type === 'cookie-stored')
  const storeOfRequest = new Map<string, string>()
  for (const seen of unresolved) {
    if (seen.type !== 'set-cookie-received') continue
    const stores = new Set(stored.filter((cookie) => isOf(cookie, seen)).map(({ store }) => store))
    const [store] = stores
    if (store != null && stores.size === 1) storeOfRequest.set(seen.request, store)
  }
  const waiting = new Set(unresolved)
  const expired: string[] = []
  for (const [key, seen] of [...log.entries]) {
    const [first] = seen
    if (first === undefined || !waiting.has(first)) continue
    const store = 'request' in first ? storeOfRequest.get(first.request) : undefined
    if (store !== undefined) {
      log.move(
        key,
        seen.map((each) => ({ ...each, store })),
      )
    } else if (first.at < asOf - patience) {
      expired.push(key)
      if (first.site !== null && snapshots.isKnown(chromiumStore, first.site))
        log.append([{ type: 'gap', at: first.at, store: chromiumStore, site: first.site, from: first.at, until: first.at, why: 'cut' }])
    }
  }
  await log.drop(expired)
}

function isOf(cookie: CookieStored, line: SetCookieReceived): boolean {
  const after = cookie.at - line.at
  return (
    cookie.site === line.site &&
    cookie.cookie.name === line.cookie.name &&
    cookie.traits.digest === line.traits.digest &&
    after >= headerWindow.before &&
    after <= headerWindow.after
  )
}
