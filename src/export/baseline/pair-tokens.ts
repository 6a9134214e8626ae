import { cookieSubject, type SubjectId } from '../../audit/cookie.ts'
import { bareName } from '../../audit/frameworks/name-hints.ts'
import type { TokenBaseline } from './baseline.ts'

/** Which token of one build is which of the other. */
export interface Pairing {
  readonly pairs: readonly (readonly [before: TokenBaseline, after: TokenBaseline])[]
  readonly gone: readonly TokenBaseline[]
  readonly fresh: readonly TokenBaseline[]
  /** the subject of today for one of the baseline */
  readonly renamed: ReadonlyMap<SubjectId, SubjectId>
}

export function subjectOf({ name, domain, hostOnly, path }: TokenBaseline): SubjectId {
  return cookieSubject({ name, domain, hostOnly, path, partition: null })
}

/** What makes two the same, strictest first: a token whose scope or prefix changed is still that token, where no other could be meant. */
const likenesses: readonly ((token: TokenBaseline) => string)[] = [
  subjectOf,
  ({ name, path }) => `${name};${path}`,
  ({ name }) => name,
  ({ name }) => bareName(name),
]

export function pairTokens(before: readonly TokenBaseline[], after: readonly TokenBaseline[]): Pairing {
  const pairs: [TokenBaseline, TokenBaseline][] = []
  let gone = before
  let fresh = after
  for (const likeness of likenesses) {
    for (const token of gone) {
      const alike = (other: TokenBaseline) => likeness(other) === likeness(token)
      const [partner, ...more] = fresh.filter(alike)
      if (partner === undefined || more.length > 0 || gone.filter(alike).length > 1) continue
      pairs.push([token, partner])
    }
    gone = gone.filter((token) => !pairs.some(([one]) => one === token))
    fresh = fresh.filter((token) => !pairs.some(([, other]) => other === token))
  }
  const renamed = new Map(pairs.map(([one, other]) => [subjectOf(one), subjectOf(other)]))
  return { pairs, gone, fresh, renamed }
}
