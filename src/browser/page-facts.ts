import { cookieSite } from '../audit/http-state/registrable-domain.ts'
import { placeOf } from '../traffic/place.ts'
import { browser } from './api.ts'
import { type PageReading, readPage } from './page-reader.ts'
import type { Unstamped } from './stamp.ts'

/** Reads a page and its frames where there is access; frames count where they hold something to sign in or out with. */
export async function readTab(tab: number, store: string): Promise<readonly Unstamped[]> {
  const readings = await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, func: readPage })
  const at = Date.now()
  return readings.flatMap(({ frameId, result }) => (isReading(result) ? pageRead(result, frameId, tab, store, at) : []))
}

function pageRead({ url, ...facts }: PageReading, frame: number, tab: number, store: string, at: number): Unstamped[] {
  const place = placeOf(url)
  if (place === null || (frame !== 0 && !facts.passwordInput && !facts.codeInput && !facts.logoutControl)) return []
  return [{ type: 'page-read', at, store, site: cookieSite(place.host), place, tab, frame, ...facts, holds: [] }]
}

/** A frame that was torn down answers with nothing. */
function isReading(result: unknown): result is PageReading {
  return typeof result === 'object' && result !== null && 'url' in result && typeof result.url === 'string'
}
