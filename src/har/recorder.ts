import type { Browser } from '../audit/http-state/stored-cookie.ts'
import { firstHeader } from '../traffic/header.ts'
import type { Entry } from './entry.ts'
import type { HarLog } from './har-log.ts'

/** The browser that was recorded: by its name, by the program that wrote the file, or by what it told the servers; null if none says. */
export function browserOf({ browser, creator }: Pick<HarLog, 'browser' | 'creator'>, entries: readonly Entry[]): Browser | null {
  const agent = entries.map(({ requestHeaders }) => firstHeader(requestHeaders, 'user-agent')).find((header) => header !== null) ?? ''
  for (const text of [browser, creator, agent]) {
    if (/firefox/i.test(text)) return 'firefox'
    if (/chrom|^webinspector\b|\bedge?\b|\bedg\/|brave|opera/i.test(text)) return 'chromium'
  }
  return null
}

/** Chrome leaves credentials out unless it is asked: such a file shows no cookie at all, and an audit of it would find nothing wrong. */
export function isSanitised({ creator }: Pick<HarLog, 'creator'>, entries: readonly Entry[]): boolean {
  return /^webinspector\b/i.test(creator) && !hasCredentials(entries)
}

export function hasCredentials(entries: readonly Entry[]): boolean {
  return entries.some(
    ({ cookies, lines, requestHeaders }) => cookies.length > 0 || lines.length > 0 || firstHeader(requestHeaders, 'authorization') !== null,
  )
}

/**
 * Whether a request without cookies really had none. Recorders that take headers from the DevTools protocol's first event
 * (chrome-har, some versions of others) have no Cookie header anywhere.
 */
export function recordsCookies({ creator }: Pick<HarLog, 'creator'>, entries: readonly Entry[]): boolean {
  return (
    /playwright|webinspector|web inspector|firefox|charles|mitmproxy|fiddler/i.test(creator) ||
    entries.some(({ cookies }) => cookies.length > 0)
  )
}

/**
 * Recorders that listen to the DevTools protocol show also what came from the memory cache, with the headers the page asked for and
 * none that the network adds. Where others of the recording have `Host`, one without it never left; unless it was answered with a
 * Set-Cookie line, which no cache gives.
 */
export function withCacheHits(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(hasHost)) return entries
  return entries.map((entry) => (hasHost(entry) || entry.status === 0 || entry.lines.length > 0 ? entry : { ...entry, fromCache: true }))
}

function hasHost({ requestHeaders }: Entry): boolean {
  return requestHeaders.some(({ name }) => /^(?:host|:authority)$/i.test(name))
}
