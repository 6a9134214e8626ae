import { cookieSite } from '../audit/http-state/registrable-domain.ts'
import type { PageRead } from '../audit/observation.ts'
import { placeOf } from '../traffic/place.ts'
import { browser } from './api.ts'
import { type PageReading, readPage } from './page-reader.ts'
import { type PageTexts, readTexts } from './page-texts.ts'
import type { Unstamped } from './stamp.ts'
import type { TraitsReader } from './traits-reader.ts'

/** Reads a page and its frames where there is access; frames count where they hold something to sign in or out with. */
export async function readTab(tab: number, store: string, reader: TraitsReader): Promise<readonly Unstamped[]> {
  const target = { tabId: tab, allFrames: true }
  const [readings, texts] = await Promise.all([
    browser.scripting.executeScript({ target, func: readPage }),
    browser.scripting.executeScript({ target, func: readTexts }),
  ])
  return readings.flatMap(({ frameId, result }) => {
    if (!isReading(result)) return []
    const read = texts.find((other) => other.frameId === frameId)?.result
    const holds = isTexts(read) && read.url === result.url ? holdsOf(read, reader) : []
    return pageRead(result, holds, { frame: frameId, tab, store })
  })
}

interface Where {
  readonly frame: number
  readonly tab: number
  readonly store: string
}

function pageRead(
  { url, readAt, pinnedScripts, ...facts }: PageReading,
  holds: PageRead['holds'],
  { frame, ...where }: Where,
): Unstamped[] {
  const place = placeOf(url)
  if (place === null || (frame !== 0 && !facts.passwordInput && !facts.codeInput && !facts.logoutControl)) return []
  const pinned = pinnedScripts.length === 0 ? {} : { pinnedScripts }
  return [{ type: 'page-read', at: readAt, ...where, site: cookieSite(place.host), place, frame, ...facts, holds, ...pinned }]
}

/** More values of cookies than this do not stand in one page by accident, nor need they be told. */
const holdsKept = 32

/** Which values of cookies stand in the page, in one spelling or another: nothing else that was read of it is kept. */
function holdsOf({ html, local, session, fragment }: PageTexts, reader: TraitsReader): PageRead['holds'] {
  const needles = reader.needles()
  const held = (texts: readonly string[], where: PageRead['holds'][number]['where']): PageRead['holds'] =>
    [...new Set(texts.map((text) => reader.digest(text)))].filter((digest) => needles.has(digest)).map((digest) => ({ digest, where }))
  const stored = [...held(local, 'local-storage'), ...held(session, 'session-storage')]
  return [...stored, ...held(fragment, 'fragment'), ...held(html, 'html')].slice(0, holdsKept)
}

/** A frame that was torn down answers with nothing. */
function isReading(result: unknown): result is PageReading {
  return typeof result === 'object' && result !== null && 'url' in result && typeof result.url === 'string'
}

function isTexts(result: unknown): result is PageTexts {
  return typeof result === 'object' && result !== null && 'html' in result && Array.isArray(result.html) && 'fragment' in result
}
