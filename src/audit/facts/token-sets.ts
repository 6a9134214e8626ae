import { setSubject } from '../cookie.ts'
import { placeInSession } from '../frameworks/sessions-of-several.ts'
import type { SiteState } from '../site.ts'
import { chunkOf } from '../value-chunks.ts'
import type { CookieFact, TokenSet } from '../view.ts'
import { provenTogether } from './probed.ts'

/**
 * Session tokens that are one subject: what a probe proved to be needed together, what a product is known to need together, the chunks of
 * one value, and what one answer issued for one scope. A token is in one set at most; alternatives, of which the server needs only one, are in none together.
 */
export function tokenSets(state: SiteState, tokens: readonly CookieFact[]): readonly TokenSet[] {
  if (tokens.length < 2) return []
  const sets: TokenSet[] = []
  let left = tokens
  const join = (joined: TokenSet['joined'], groupOf: (token: CookieFact) => string | null) => {
    for (const members of grouped(left, groupOf)) {
      const names = members.map(({ cookie }) => cookie.name)
      if (new Set(names).size < 2) continue
      sets.push({ id: setSubject(names), joined, members: members.map(({ key }) => key) })
      left = left.filter((token) => !members.includes(token))
    }
  }
  const proven = new Map(tokens.map(({ key }) => [key, provenTogether(state, key)]))
  join('needed-together', ({ key }) => proven.get(key)?.toSorted().join('\n') ?? null)
  left = left.filter(({ key }) => proven.get(key) === null)
  join('known-together', (token) => sessionOfSeveral(token))
  join('chunks', (token) => withScope(token, chunkOf(token.cookie.name)?.base ?? null))
  const answerOf = answers(state)
  join('issued-together', (token) => withScope(token, answerOf.get(token.header?.id ?? '') ?? null))
  return sets
}

function grouped(tokens: readonly CookieFact[], groupOf: (token: CookieFact) => string | null): readonly (readonly CookieFact[])[] {
  const groups = new Map<string, CookieFact[]>()
  for (const token of tokens) {
    const group = groupOf(token)
    if (group === null) continue
    groups.set(group, [...(groups.get(group) ?? []), token])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** For the same hosts, whatever the path: a key may go further than the ID. */
function sessionOfSeveral({ cookie: { name, domain, partition }, traits }: CookieFact): string | null {
  const place = placeInSession(name, traits)
  return place === null ? null : JSON.stringify([place.session.product, place.own, domain, partition])
}

function withScope({ cookie: { domain, hostOnly, path, partition } }: CookieFact, group: string | null): string | null {
  return group === null ? null : JSON.stringify([group, domain, hostOnly, path, partition])
}

/** The answer that each Set-Cookie line of the site stood in. */
function answers({ exchanges, site }: SiteState): ReadonlyMap<string, string> {
  return new Map(exchanges.flatMap(({ key, lines, site: to }) => (to === site ? lines.map(({ id }) => [id, key] as const) : [])))
}
