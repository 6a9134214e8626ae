import type { Exchange, SeenLine } from '../site.ts'
import { once } from './once.ts'
import type { Story } from './story.ts'
import { submissionOf } from './submissions.ts'

/** What a story says of cookies, gone through once: each of hundreds asks for its part. */
export interface StoryCookies {
  /** when a cookie of that name was last sent */
  readonly lastSent: ReadonlyMap<string, number>
  /** the Set-Cookie lines of that name */
  readonly lines: ReadonlyMap<string, readonly StoryLine[]>
  /** when something was submitted */
  readonly submittedAt: readonly number[]
  /** digests of what came back in a form field or a header of its own */
  readonly echoes: ReadonlySet<string>
  /** digests of what was sent as `Authorization` */
  readonly credentials: ReadonlySet<string>
}

export interface StoryLine {
  readonly line: SeenLine
  /** how many submissions there were until then */
  readonly submissions: number
}

export const storyCookies = once(({ exchanges }: Story): StoryCookies => {
  const lastSent = new Map<string, number>()
  const lines = new Map<string, StoryLine[]>()
  const echoes = new Set<string>()
  const credentials = new Set<string>()
  const submittedAt: number[] = []
  for (const exchange of exchanges) {
    const { at, form, sent } = exchange
    if (submissionOf(exchange, null) !== null) submittedAt.push(at)
    for (const { name } of sent?.cookies ?? []) lastSent.set(name, at)
    for (const digest of form?.echoes ?? []) echoes.add(digest)
    for (const digest of sent?.echoes ?? []) echoes.add(digest)
    if (sent?.authorization != null) credentials.add(sent.authorization.digest)
    for (const line of exchange.lines) {
      const known = lines.get(line.cookie.name)
      if (known === undefined) lines.set(line.cookie.name, [{ line, submissions: submittedAt.length }])
      else known.push({ line, submissions: submittedAt.length })
    }
  }
  return { lastSent, lines, submittedAt, echoes, credentials }
})

/** Digests of the cookies that a request carried, by name. */
export const sentBy = once(({ sent }: Exchange): ReadonlyMap<string, ReadonlySet<string>> => {
  const digests = new Map<string, Set<string>>()
  for (const { name, digest } of sent?.cookies ?? []) {
    const known = digests.get(name)
    if (known === undefined) digests.set(name, new Set([digest]))
    else known.add(digest)
  }
  return digests
})
