import { siteKey } from '../audit/by-site.ts'
import type { JarScanned } from '../audit/observation.ts'

/** When the jar of a site is read: once at a start or a grant, and before and after each journey. */
export interface Scans {
  /** Reads the jar of a site now, unless that is under way. */
  now(store: string, site: string, reason: JarScanned['reason']): void
  /** A submission left: the jar is read now, and again when the site has settled. */
  journey(store: string, site: string): void
  /** The site is still answering: an open journey waits for it. */
  stillBusy(store: string, site: string): void
}

/** A journey is settled when its site has been quiet for so long, and at the latest after the other. */
const quiet = 3_000
const longest = 15_000

export function planScans(
  scan: (store: string, site: string, reason: JarScanned['reason']) => Promise<void>,
  settled: (store: string, site: string) => void,
): Scans {
  const running = new Set<string>()
  const open = new Map<string, { readonly since: number; readonly timer: ReturnType<typeof setTimeout> }>()

  function now(store: string, site: string, reason: JarScanned['reason']): void {
    const key = siteKey(store, site)
    if (running.has(key)) return
    running.add(key)
    scan(store, site, reason)
      .catch(() => undefined) // the store went away, or access did: nothing was read, and nothing is claimed
      .finally(() => running.delete(key))
  }

  function wait(store: string, site: string, since: number): void {
    const key = siteKey(store, site)
    const passed = Date.now() - since
    const timer = setTimeout(
      () => {
        open.delete(key)
        now(store, site, 'journey-end')
        settled(store, site)
      },
      Math.max(0, Math.min(quiet, longest - passed)),
    )
    open.set(key, { since, timer })
  }

  return {
    now,
    journey(store, site) {
      const journey = open.get(siteKey(store, site))
      if (journey === undefined) now(store, site, 'journey-start')
      else clearTimeout(journey.timer)
      wait(store, site, journey?.since ?? Date.now())
    },
    stillBusy(store, site) {
      const journey = open.get(siteKey(store, site))
      if (journey === undefined) return
      clearTimeout(journey.timer)
      wait(store, site, journey.since)
    },
  }
}
