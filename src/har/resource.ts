import type { ResourceType } from '../audit/observation.ts'
import { firstHeader, type Header } from '../traffic/header.ts'
import { mediaType } from '../traffic/response-headers.ts'

/** What a recorded request was for: as the recorder says, else as the request's own metadata says, else by what was asked and answered. */
export function resourceOf(
  stated: string | null,
  url: string,
  requestHeaders: readonly Header[],
  answeredType: string | null,
): ResourceType {
  if (/^wss?:/i.test(url)) return 'websocket'
  const destination = firstHeader(requestHeaders, 'sec-fetch-dest')?.toLowerCase() ?? ''
  if (destination === 'iframe' || destination === 'frame' || destination === 'fencedframe') return 'subdocument'
  return byWord.get(stated?.toLowerCase() ?? '') ?? byWord.get(destination) ?? byContent(requestHeaders, mediaType(answeredType) ?? '')
}

/** The names of CDP, Playwright and Firefox, and those of `Sec-Fetch-Dest`. */
const byWord: ReadonlyMap<string, ResourceType> = new Map([
  ['document', 'document'],
  ['html', 'document'],
  ['main_frame', 'document'],
  ['subdocument', 'subdocument'],
  ['sub_frame', 'subdocument'],
  ['xhr', 'xhr'],
  ['xmlhttprequest', 'xhr'],
  ['fetch', 'xhr'],
  ['eventsource', 'xhr'],
  ['empty', 'xhr'],
  ['script', 'script'],
  ['js', 'script'],
  ['worker', 'script'],
  ['serviceworker', 'script'],
  ['style', 'style'],
  ['css', 'style'],
  ['stylesheet', 'style'],
  ['image', 'image'],
  ['img', 'image'],
  ['font', 'font'],
  ['media', 'media'],
  ['audio', 'media'],
  ['video', 'media'],
  ['track', 'media'],
  ['texttrack', 'media'],
  ['websocket', 'websocket'],
  ['ws', 'websocket'],
  ['ping', 'ping'],
  ['beacon', 'ping'],
  ['cspviolationreport', 'ping'],
  ['report', 'ping'],
  ['manifest', 'other'],
  ['preflight', 'other'],
  ['other', 'other'],
])

function byContent(requestHeaders: readonly Header[], answered: string): ResourceType {
  const asks = firstHeader(requestHeaders, 'accept')?.toLowerCase() ?? ''
  if (firstHeader(requestHeaders, 'x-requested-with') !== null) return 'xhr'
  if (/^\s*(?:text\/html|application\/xhtml\+xml)/.test(asks)) return 'document'
  if (answered.startsWith('image/')) return 'image'
  if (answered.startsWith('font/')) return 'font'
  if (/javascript$/.test(answered)) return 'script'
  if (answered === 'text/css') return 'style'
  if (/json$/.test(answered) || asks.includes('json')) return 'xhr'
  return answered === 'text/html' && asks === '' ? 'document' : 'other'
}
