import { firstHeader } from '../traffic/header.ts'
import { parsedUrl } from '../traffic/url-text.ts'
import type { Entry } from './entry.ts'
import { soonest } from './soonest.ts'

/** An entry with its place in a chain of redirects and in time. */
export interface Exchange {
  readonly entry: Entry
  /** the recording that it is of */
  readonly file: number
  /** shared by the hops of a chain */
  readonly request: string
  readonly hop: number
  /** when the request left, and when the headers of its answer were there: milliseconds since 1970, always in this order */
  readonly sentAt: number
  readonly answeredAt: number
}

/** One end of an exchange. */
export interface Step {
  readonly exchange: Exchange
  readonly isAnswer: boolean
  readonly at: number
}

/** When an entry began: milliseconds since 1970. */
export interface EntryStart {
  readonly file: number
  readonly index: number
  readonly at: number
}

/** When each cookie, as {@link pairKey} names it, was first sent. */
export type FirstUse = ReadonlyMap<string, number>

/** A cookie as a request carries it. */
export function pairKey({ name, value }: { readonly name: string; readonly value: string }): string {
  return `${name}=${value}`
}

/** The smallest step between two things of which one caused the other. A power of two, so that sums stay exact. */
export const instant = 2 ** -10

/** How long the answer took, in milliseconds. */
export function waitOf({ waited }: Entry): number {
  return Math.max(waited, instant)
}

/**
 * Both ends of every request in the order of time, with the hops of redirects linked and times mended: a redirect was answered before
 * its target was asked for, and a cookie came before it was sent. Entries are read as they are needed: held are those under way, and
 * what follows a redirect within ten seconds.
 */
export function* timelineOf(
  starts: readonly EntryStart[],
  firstUse: FirstUse,
  read: (file: number, index: number) => Entry | null,
): Generator<Step> {
  const waiting: Draft[] = []
  const due = soonest<Step>((a, b) => a.at - b.at)
  let taken = 0

  function draftAt(ahead: number): Draft | undefined {
    while (waiting.length <= ahead && taken < starts.length) {
      const { file, index, at } = starts[taken++]!
      const entry = read(file, index)
      if (entry !== null) waiting.push(draftOf(entry, file, at, firstUse))
    }
    return waiting[ahead]
  }

  /** A redirect is followed at once: by the next entry with its target's URL that no other redirect led to. */
  function follower(draft: Draft): Draft | null {
    const target = targetOf(draft.entry)
    if (target === null) return null
    for (let ahead = 0; ; ahead++) {
      const other = draftAt(ahead)
      if (other === undefined || other.startedAt - draft.startedAt > followedWithin + draft.entry.waited) return null
      if (!other.isFollower && withoutFragment(other.entry.url) === target && isAlike(draft.entry, other.entry)) return other
    }
  }

  for (let draft = draftAt(0); draft !== undefined; draft = draftAt(0)) {
    waiting.shift()
    const next = follower(draft)
    if (next !== null) link(draft, next)
    due.add({ exchange: draft, isAnswer: false, at: draft.sentAt })
    due.add({ exchange: draft, isAnswer: true, at: draft.answeredAt })
    const until = draftAt(0)?.startedAt ?? Number.POSITIVE_INFINITY
    for (let step = due.first(); step !== undefined && step.at <= until; step = due.first()) {
      due.takeFirst()
      yield step
    }
  }
}

interface Draft extends Exchange {
  /** as the recording has it */
  readonly startedAt: number
  request: string
  hop: number
  sentAt: number
  answeredAt: number
  isFollower: boolean
}

function draftOf(entry: Entry, file: number, startedAt: number, firstUse: FirstUse): Draft {
  const request = file === 0 ? String(entry.index) : `${file}-${entry.index}`
  const answeredAt = answerBeforeUse(entry, startedAt, firstUse)
  return { entry, file, request, hop: 0, startedAt, sentAt: startedAt, answeredAt, isFollower: false }
}

/** An answer whose cookie was sent with another request was there before that request, whatever the recorder measured. */
function answerBeforeUse(entry: Entry, startedAt: number, firstUse: FirstUse): number {
  let answeredAt = startedAt + waitOf(entry)
  for (const { received, value } of entry.lines) {
    const use = firstUse.get(pairKey({ name: received.name, value }))
    if (use !== undefined && use > startedAt && use <= answeredAt) answeredAt = Math.max(startedAt + instant, use - instant)
  }
  return answeredAt
}

function link(draft: Draft, next: Draft): void {
  draft.answeredAt = Math.max(draft.sentAt + instant, Math.min(draft.answeredAt, next.sentAt - instant))
  next.sentAt = Math.max(next.sentAt, draft.answeredAt + instant)
  next.answeredAt = Math.max(next.answeredAt, next.sentAt + instant)
  next.request = draft.request
  next.hop = draft.hop + 1
  next.isFollower = true
}

const followedWithin = 10_000

function isAlike(a: Entry, b: Entry): boolean {
  return a.frame === b.frame && a.resource === b.resource
}

function targetOf({ status, url, responseHeaders }: Entry): string | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null
  const location = firstHeader(responseHeaders, 'location')
  const target = location === null ? null : parsedUrl(location.trim(), url)
  return target === null ? null : withoutFragment(target.href)
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? ''
}
