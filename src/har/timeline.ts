import { firstHeader } from '../traffic/header.ts'
import { parsedUrl } from '../traffic/url-text.ts'
import type { Entry } from './entry.ts'

/** An entry with its place in a chain of redirects and in time. */
export interface Exchange {
  readonly entry: Entry
  /** shared by the hops of a chain */
  readonly request: string
  readonly hop: number
  /** when the request left, and when the headers of its answer were there: milliseconds since 1970, always in this order */
  readonly sentAt: number
  readonly answeredAt: number
}

/** The smallest step between two things of which one caused the other. A power of two, so that sums stay exact. */
export const instant = 2 ** -10

/**
 * Brings the entries into order, links the hops of redirects, and mends times: an entry without a time follows the one before it by a
 * millisecond; a redirect was answered before its target was asked for, and a cookie came before it was sent.
 */
export function timelineOf(entries: readonly Entry[]): readonly Exchange[] {
  const drafts = inOrder(entries)
  linkRedirects(drafts)
  answerBeforeUse(drafts)
  for (const draft of drafts) {
    const { next } = draft
    if (next !== null) {
      draft.answeredAt = Math.max(draft.sentAt + instant, Math.min(draft.answeredAt, next.sentAt - instant))
      next.sentAt = Math.max(next.sentAt, draft.answeredAt + instant)
      next.answeredAt = Math.max(next.answeredAt, next.sentAt + instant)
      next.request = draft.request
      next.hop = draft.hop + 1
    }
  }
  return drafts
}

interface Draft extends Exchange {
  request: string
  hop: number
  sentAt: number
  answeredAt: number
  next: Draft | null
}

function inOrder(entries: readonly Entry[]): readonly Draft[] {
  let last = entries.find(({ started }) => started !== null)?.started ?? 0
  const drafts = entries.map((entry): Draft => {
    const sentAt = entry.started ?? last + 1
    last = sentAt
    const answeredAt = sentAt + Math.max(entry.waited, instant)
    return { entry, request: String(entry.index), hop: 0, sentAt, answeredAt, next: null }
  })
  return drafts.toSorted((a, b) => a.sentAt - b.sentAt || a.entry.index - b.entry.index)
}

/** An answer whose cookie was sent with another request was there before that request, whatever the recorder measured. */
function answerBeforeUse(drafts: readonly Draft[]): void {
  const firstUse = new Map<string, number>()
  for (const { entry, sentAt } of drafts) {
    for (const { name, value } of entry.cookies) {
      const pair = `${name}=${value}`
      if (!firstUse.has(pair)) firstUse.set(pair, sentAt)
    }
  }
  for (const draft of drafts) {
    for (const { received, value } of draft.entry.lines) {
      const use = firstUse.get(`${received.name}=${value}`)
      if (use === undefined || use <= draft.sentAt || use > draft.answeredAt) continue
      draft.answeredAt = Math.max(draft.sentAt + instant, use - instant)
    }
  }
}

/** A redirect is followed at once: by the next entry with its target's URL that no other redirect led to. */
const followedWithin = 10_000

function linkRedirects(drafts: readonly Draft[]): void {
  const byUrl = new Map<string, number[]>()
  drafts.forEach(({ entry }, at) => {
    const url = withoutFragment(entry.url)
    const known = byUrl.get(url)
    if (known === undefined) byUrl.set(url, [at])
    else known.push(at)
  })
  const taken = new Set<number>()
  drafts.forEach((draft, at) => {
    const target = targetOf(draft.entry)
    const found = byUrl.get(target ?? '')?.find((other) => other > at && !taken.has(other) && isFollowing(draft, drafts[other]))
    if (found === undefined) return
    taken.add(found)
    draft.next = drafts[found] ?? null
  })
}

function isFollowing(from: Draft, to: Draft | undefined): boolean {
  if (to === undefined || to.sentAt - from.sentAt > followedWithin + from.entry.waited) return false
  return from.entry.frame === to.entry.frame && from.entry.resource === to.entry.resource
}

function targetOf({ status, url, responseHeaders }: Entry): string | null {
  const location = firstHeader(responseHeaders, 'location')
  if (location === null || ![301, 302, 303, 307, 308].includes(status)) return null
  const target = parsedUrl(location.trim(), url)
  return target === null ? null : withoutFragment(target.href)
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? ''
}
