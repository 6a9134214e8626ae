import type { CookieHistory, SiteState } from '../site.ts'
import type { Exposure } from '../view.ts'
import type { Happening } from './journeys.ts'

/** Where the value of a token, or the identifier inside it, was seen outside the Cookie header. */
export function exposuresOf(state: SiteState, happenings: readonly Happening[], tokens: readonly CookieHistory[]): readonly Exposure[] {
  const needles = new Map<string, CookieHistory>()
  const firstLogin = happenings.find(({ kind, answer }) => kind === 'login' && answer === 'yes')?.at ?? Number.NEGATIVE_INFINITY
  for (const history of tokens) {
    const signedIn = history.generations.filter(({ until }) => until === null || until > firstLogin + handover)
    for (const { traits } of signedIn)
      for (const needle of [traits.digest, traits.identity, ...traits.needles]) needles.set(needle, history)
  }
  const found: Exposure[] = []
  for (const exchange of state.exchanges) {
    for (const part of exchange.sent?.urlParts ?? []) {
      const history = needles.get(part.digest)
      if (history === undefined || exchange.sent === null) continue
      const to = exchange.site === state.site ? 'same-site' : 'cross-site'
      found.push({ key: history.key, where: part.where, name: part.name, to, host: exchange.hop.place.host, id: exchange.sent.id })
    }
  }
  for (const page of state.pages) {
    for (const held of page.holds) {
      const history = needles.get(held.digest)
      if (history !== undefined)
        found.push({ key: history.key, where: held.where, name: null, to: 'same-site', host: page.place.host, id: page.id })
    }
  }
  return found
}

/** An anonymous value is replaced within this time after the login's submission. */
const handover = 10_000
