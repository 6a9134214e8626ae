import type { RequestHop } from '../audit/observation.ts'
import { firstHeader } from '../traffic/header.ts'
import { cookieSiteOf, siteOf } from '../traffic/place.ts'
import type { RequestHeaders } from '../traffic/request-headers.ts'
import type { Entry } from './entry.ts'

/** Where a request came from. */
export interface PageContext extends Pick<RequestHop, 'tab' | 'frame' | 'document' | 'resource' | 'initiator' | 'topLevelSite'> {
  /** the request is cross-site (RFC 6265bis §5.2) */
  readonly crossSite: boolean
  /** it loads a page into a tab */
  readonly navigation: boolean
  /** site (scheme and registrable domain) of the tab's page */
  readonly topLevel: string | null
}

interface Tab {
  readonly number: number
  mainFrame: string | null
  /** URL of its page */
  page: string | null
  readonly frames: Map<string, number>
}

/**
 * Follows the tabs of a recording; to be called for each request in order. Playwright calls a tab a page; for others a page is one
 * navigation, and all of them are taken for one tab.
 */
export function pageContexts(): (entry: Entry, headers: RequestHeaders, file: number) => PageContext {
  const tabs = new Map<string, Tab>()
  return (entry, headers, file) => {
    const tab = tabOf(tabs, entry.page, file)
    const main = entry.frame === null || entry.frame === (tab.mainFrame ?? entry.frame)
    const resource = entry.resource === 'document' && !main ? 'subdocument' : entry.resource
    const navigation = resource === 'document'
    if (navigation) {
      tab.mainFrame ??= entry.frame
      tab.page = entry.url
    }
    const stated = firstHeader(entry.requestHeaders, 'sec-fetch-site')?.toLowerCase() ?? null
    const initiator =
      stated === 'none' ? null : (headers.origin ?? siteOf(headers.referer ?? '') ?? (navigation ? null : siteOf(tab.page ?? '')))
    const site = cookieSiteOf(entry.url)
    const top = navigation ? null : cookieSiteOf(tab.page ?? headers.referer ?? '')
    return {
      tab: tab.number,
      frame: main ? 0 : frameOf(tab, entry.frame ?? ''),
      document: null,
      resource,
      initiator,
      topLevelSite: top === site ? null : top,
      crossSite: stated === null ? initiator !== null && initiator !== siteOf(entry.url) : stated === 'cross-site',
      navigation,
      topLevel: siteOf(tab.page ?? entry.url),
    }
  }
}

function tabOf(tabs: Map<string, Tab>, page: string | null, file: number): Tab {
  const key = `${file} ${page?.startsWith('page@') ? page : ''}`
  const known = tabs.get(key)
  if (known !== undefined) return known
  const tab = { number: tabs.size + 1, mainFrame: null, page: null, frames: new Map<string, number>() }
  tabs.set(key, tab)
  return tab
}

function frameOf(tab: Tab, frame: string): number {
  const number = tab.frames.get(frame) ?? tab.frames.size + 1
  tab.frames.set(frame, number)
  return number
}
