import type { SubjectId } from '../../audit/cookie.ts'
import { cookieSite } from '../../audit/http-state/registrable-domain.ts'
import type { Baseline, SiteBaseline } from './baseline.ts'

/** What a site and its hosts are called in a baseline. */
export type SiteName = Pick<SiteBaseline, 'site' | 'aliases'>

/** The site of a baseline that a recorded site is, by its own name or by an alias; itself where there is none. */
export function siteNameIn({ sites }: Baseline, site: string): SiteName {
  const named =
    sites.find((one) => one.site === site) ?? sites.find(({ aliases }) => aliases.some((alias) => cookieSite(hostOf(alias)) === site))
  return named === undefined ? { site, aliases: [] } : { site: named.site, aliases: named.aliases }
}

/** A host as the baseline calls it: an alias, and what ends in it, by the name of the site. */
export function domainAs({ site, aliases }: SiteName, domain: string): string {
  const hosts = aliases.map(hostOf).toSorted((a, b) => b.length - a.length)
  const host = hosts.find((one) => domain === one || domain.endsWith(`.${one}`))
  return host === undefined ? domain : domain.slice(0, -host.length) + site
}

/** A subject with the domain of its cookie as the baseline calls it. */
export function subjectAs(name: SiteName, subject: SubjectId): SubjectId {
  const [, cookie, dot, domain, path] = /^(cookie:[^;]*);(\.?)([^;]*);(.*)$/s.exec(subject) ?? []
  return domain === undefined ? subject : `${cookie};${dot}${domainAs(name, domain)};${path}`
}

/** An alias without what cookies do not know: scheme and port (RFC 6265bis §8.5). */
export function hostOf(alias: string): string {
  return alias
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .replace(/:\d+$/, '')
}
