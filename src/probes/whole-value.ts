import type { Beside } from '../audit/value/read-value.ts'
import { chunkOf } from '../audit/value-chunks.ts'
import { besideIn, scopesIn } from '../browser/beside-in-jar.ts'
import type { BrowserCookie } from '../browser/stored-cookie.ts'

/** The cookies that hold one value: its pieces in order, and the signature where that stands in a cookie of its own (`<name>.sig`, Keygrip). */
export interface WholeValue {
  readonly first: BrowserCookie
  readonly pieces: readonly BrowserCookie[]
  readonly signature: BrowserCookie | null
  /** what the first piece is read with */
  readonly beside: Beside
}

/** Of each cookie the value that it holds, or holds a part of. */
export function wholesIn(jar: readonly BrowserCookie[]): (cookie: BrowserCookie) => WholeValue {
  const besideOf = besideIn(jar)
  const inScope = scopesIn(jar)
  const wholes = jar.map((cookie) => wholeOf(cookie, besideOf(cookie), inScope(cookie)))
  return (cookie) =>
    wholes.find(({ first, pieces, signature }) => first !== cookie && (pieces.includes(cookie) || signature === cookie)) ??
    wholeOf(cookie, besideOf(cookie), inScope(cookie))
}

function wholeOf(first: BrowserCookie, beside: Beside, scope: readonly BrowserCookie[]): WholeValue {
  const named = (name: string) => scope.find((cookie) => cookie.name === name)
  const { base, separator, index } = chunkOf(first.name) ?? { base: first.name, separator: '', index: 0 }
  const following = (beside.following ?? []).flatMap((_, i) => named(`${base}${separator}${index + i + 1}`) ?? [])
  return { first, pieces: [first, ...following], signature: named(`${first.name}.sig`) ?? null, beside }
}
