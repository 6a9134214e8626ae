import { isLoopback } from '../http-state/registrable-domain.ts'
import type { SeenId } from '../observation.ts'
import type { Exchange } from '../site.ts'
import { hasValue } from '../traits.ts'
import type { CookieFact, SiteView } from '../view.ts'

/** A token on both sides of the step from http to https. */
export interface SchemeChange {
  readonly cookie: CookieFact
  /** the identifier that travelled in the clear is the one that https goes on with */
  readonly isKept: boolean
  readonly evidence: readonly SeenId[]
}

/** Tokens that were seen over plain HTTP first and over https afterwards. Loopback is no network. */
export function schemeChanges(view: SiteView): readonly SchemeChange[] {
  if (!view.state.exchanges.some(({ hop }) => hop.place.scheme === 'http')) return []
  return view.tokens.flatMap((cookie) => {
    const seen = sightings(view, cookie)
    const last = seen.findLast(({ scheme }) => scheme === 'https')
    const plain = seen.filter(({ scheme, at }) => scheme === 'http' && last !== undefined && at < last.at)
    const [first] = plain
    if (last === undefined || first === undefined) return []
    const kept = plain.find(({ identity }) => identity === last.identity)
    return [{ cookie, isKept: kept !== undefined, evidence: [(kept ?? first).id, last.id] }]
  })
}

function sightings({ state }: SiteView, { cookie }: CookieFact) {
  return state.exchanges
    .filter(({ site }) => site === state.site)
    .flatMap((exchange) => sightingsIn(exchange, cookie.name))
    .filter(({ host }) => !isLoopback(host))
    .toSorted((a, b) => a.at - b.at)
}

function sightingsIn({ hop, at, sent, lines }: Exchange, name: string) {
  const { scheme, host } = hop.place
  const carried = (sent?.cookies ?? [])
    .filter((one) => one.name === name)
    .map(({ identity }) => ({ scheme, host, identity, at, id: sent?.id ?? '' }))
  const set = lines.filter((line) => line.cookie.name === name && hasValue(line.traits))
  return [...carried, ...set.map((line) => ({ scheme, host, identity: line.traits.identity, at: line.at, id: line.id }))]
}
