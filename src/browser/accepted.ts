import type { Acceptance } from '../audit/acceptance.ts'
import { siteKey } from '../audit/by-site.ts'
import { browser } from './api.ts'
import type { Session } from './installation.ts'
import type { SiteOfStore } from './storage-keys.ts'
import { isPrivateStore } from './stores.ts'

/** The findings that the user lives with, by site. */
export interface Accepted {
  of(store: string, site: string): readonly Acceptance[]
  /** A later reason for the same finding replaces the earlier one. */
  accept(of: SiteOfStore, acceptance: Acceptance): Promise<void>
  revoke(of: SiteOfStore, finding: Pick<Acceptance, 'rule' | 'subject'>): Promise<void>
}

/** `storage.local`, and for private windows `storage.session`: `[store, site, acceptances]`. */
export const acceptedKey = 'accepted'

/** What is accepted at one site. */
export type AcceptedAtSite = readonly [store: string, site: string, accepted: readonly Acceptance[]]

/** In acceptances a site: no report has so many findings. */
const siteBound = 500

export async function openAccepted(session: Session): Promise<Accepted> {
  const stored = (await browser.storage.local.get(acceptedKey))[acceptedKey]
  const sites = new Map([...acceptedIn(stored), ...acceptedIn(session[acceptedKey])].map((each) => [siteKey(each[0], each[1]), each]))
  const at = (store: string, site: string): readonly Acceptance[] => sites.get(siteKey(store, site))?.[2] ?? []

  async function keep({ store, site }: SiteOfStore, accepted: readonly Acceptance[]): Promise<void> {
    if (accepted.length === 0) sites.delete(siteKey(store, site))
    else sites.set(siteKey(store, site), [store, site, accepted.slice(-siteBound)])
    const area = isPrivateStore(store) ? browser.storage.session : browser.storage.local
    await area.set({ [acceptedKey]: [...sites.values()].filter((each) => isPrivateStore(each[0]) === isPrivateStore(store)) })
  }

  return {
    of: at,
    accept: (of, acceptance) => keep(of, [...at(of.store, of.site).filter((each) => !isSame(each, acceptance)), acceptance]),
    revoke: (of, finding) =>
      keep(
        of,
        at(of.store, of.site).filter((each) => !isSame(each, finding)),
      ),
  }
}

function isSame(one: Pick<Acceptance, 'rule' | 'subject'>, other: Pick<Acceptance, 'rule' | 'subject'>): boolean {
  return one.rule === other.rule && one.subject === other.subject
}

/** What storage holds; entries that are none are left out. */
export function acceptedIn(stored: unknown): readonly AcceptedAtSite[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((each: unknown): readonly AcceptedAtSite[] => {
    if (!Array.isArray(each)) return []
    const [store, site, accepted]: readonly unknown[] = each
    return typeof store === 'string' && typeof site === 'string' && Array.isArray(accepted)
      ? [[store, site, accepted.filter(isAcceptance)]]
      : []
  })
}

function isAcceptance(stored: unknown): stored is Acceptance {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'rule' in stored &&
    typeof stored.rule === 'string' &&
    'subject' in stored &&
    typeof stored.subject === 'string' &&
    'reason' in stored &&
    typeof stored.reason === 'string' &&
    'at' in stored &&
    typeof stored.at === 'number'
  )
}
