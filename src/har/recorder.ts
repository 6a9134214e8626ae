import type { Browser } from '../audit/http-state/stored-cookie.ts'
import { firstHeader } from '../traffic/header.ts'
import type { Entry } from './entry.ts'
import type { HarSource } from './har-source.ts'

/** The browser that was recorded: by its name, by the program that wrote the file, or by what it told the servers; null if none says. */
export function browserOf(sources: readonly HarSource[]): Browser | null {
  for (const { browser, creator } of sources) {
    const named = browserIn(browser) ?? browserIn(creator)
    if (named !== null) return named
  }
  return browserIn(firstAgent(sources))
}

function browserIn(text: string): Browser | null {
  if (/firefox/i.test(text)) return 'firefox'
  return /chrom|^webinspector\b|\bedge?\b|\bedg\/|brave|opera/i.test(text) ? 'chromium' : null
}

/** The first User-Agent header of a request, or ''. */
function firstAgent(sources: readonly HarSource[]): string {
  for (const { count, entry } of sources) {
    for (let index = 0; index < count; index++) {
      const agent = firstHeader(entry(index)?.requestHeaders ?? [], 'user-agent')
      if (agent !== null) return agent
    }
  }
  return ''
}

/** Chrome leaves credentials out unless it is asked: such a file shows no cookie at all, and an audit of it would find nothing wrong. */
export function isChrome({ creator }: Pick<HarSource, 'creator'>): boolean {
  return /^webinspector\b/i.test(creator)
}

export function hasCredentials({ cookies, lines, requestHeaders }: Entry): boolean {
  return cookies.length > 0 || lines.length > 0 || firstHeader(requestHeaders, 'authorization') !== null
}

/**
 * Whether a request without cookies really had none. Recorders that take headers from the DevTools protocol's first event
 * (chrome-har, some versions of others) have no Cookie header anywhere.
 */
export function recordsCookies({ creator }: Pick<HarSource, 'creator'>): boolean {
  return /playwright|webinspector|web inspector|firefox|charles|mitmproxy|fiddler/i.test(creator)
}

/**
 * Recorders that listen to the DevTools protocol show also what came from the memory cache, with the headers the page asked for and
 * none that the network adds. Where others of the recording have `Host`, one without it never left; unless it was answered with a
 * Set-Cookie line, which no cache gives. A proxy sees only what left, and may have no `Host` of HTTP/2.
 */
export function cameFromCache(entry: Entry, { creator }: Pick<HarSource, 'creator'>, showsHost: boolean): boolean {
  if (entry.fromCache) return true
  return showsHost && !isProxy.test(creator) && !hasHost(entry) && entry.status !== 0 && entry.lines.length === 0
}

const isProxy = /charles|mitmproxy|fiddler|proxyman|burp/i

export function hasHost({ requestHeaders }: Entry): boolean {
  return requestHeaders.some(({ name }) => /^(?:host|:authority)$/i.test(name))
}
