import type { AccessChanged } from '../audit/observation.ts'
import { browser } from './api.ts'

export type AccessLevel = AccessChanged['access']

/** What the user lets us see, kept current by `permissions.onAdded` and `onRemoved`. */
export interface Access {
  of(site: string): AccessLevel
  /** there was access before, and now there is none */
  isLost(site: string): boolean
  /** Reads what is granted now, and remembers it for the day it is taken away. */
  refresh(): Promise<void>
  /** The user no longer wants to hear of this site. */
  forget(site: string): Promise<void>
}

/** `storage.local`: every origin pattern that was granted since the user last cleared its site. The browser keeps the same list. */
const grantedKey = 'granted'
const grantedBound = 500

export async function openAccess(): Promise<Access> {
  const stored = (await browser.storage.local.get(grantedKey))[grantedKey]
  let once: readonly string[] = Array.isArray(stored) ? stored.filter((origin) => typeof origin === 'string') : []
  let now: readonly string[] = []

  async function keep(origins: readonly string[]): Promise<void> {
    if (origins.length === once.length && origins.every((origin) => once.includes(origin))) return
    once = origins.slice(-grantedBound)
    await browser.storage.local.set({ [grantedKey]: once })
  }

  const access: Access = {
    of: (site) => accessTo(site, now),
    isLost: (site) => accessTo(site, now) === 'none' && accessTo(site, once) !== 'none',
    async refresh() {
      now = (await browser.permissions.getAll()).origins ?? []
      await keep([...new Set([...once, ...now])])
    },
    forget: (site) => keep(once.filter((origin) => accessTo(site, [origin]) === 'none' || isEveryHost(origin) || now.includes(origin))),
  }
  await access.refresh()
  return access
}

/**
 * What origin patterns let us see of a cookie site. An exact host hides `Domain=` cookies and one scheme hides the other, so both are
 * `partial`; a host without subdomains (an IP address, a single label) is whole by itself.
 */
export function accessTo(site: string, origins: readonly string[]): AccessLevel {
  if (origins.length === 0) return 'none'
  if (inBothSchemes(origins, isEveryHost)) return 'all'
  if (inBothSchemes(origins, (origin) => hostOf(origin) === (hasSubdomains(site) ? `*.${site}` : site) || isEveryHost(origin)))
    return 'site'
  return origins.some((origin) => isEveryHost(origin) || isOfSite(hostOf(origin), site)) ? 'partial' : 'none'
}

/** The origin patterns to ask for: the site with its subdomains in both schemes. */
export function originsOf(site: string): readonly string[] {
  const host = hasSubdomains(site) ? `*.${site}` : site
  return [`http://${host}/*`, `https://${host}/*`]
}

export const everyOrigin: readonly string[] = ['http://*/*', 'https://*/*']

export function hasSubdomains(site: string): boolean {
  return site.includes('.') && !site.includes(':') && !/^[\d.]+$/.test(site)
}

function inBothSchemes(origins: readonly string[], matches: (origin: string) => boolean): boolean {
  const schemes = new Set(origins.filter(matches).map((origin) => (origin === '<all_urls>' ? '*' : origin.slice(0, origin.indexOf(':')))))
  return schemes.has('*') || (schemes.has('http') && schemes.has('https'))
}

function isEveryHost(origin: string): boolean {
  return origin === '<all_urls>' || hostOf(origin) === '*'
}

function isOfSite(host: string, site: string): boolean {
  const bare = host.replace(/^\*\./, '')
  return bare === site || bare.endsWith(`.${site}`)
}

/** Host of a match pattern, `*.` kept. */
function hostOf(origin: string): string {
  return /^[^:]+:\/\/(\[[^\]]*\]|[^/:]*)/.exec(origin)?.[1] ?? ''
}
