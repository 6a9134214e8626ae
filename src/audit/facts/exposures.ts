import type { CookieHistory, Generation, SiteState } from '../site.ts'
import type { Exposure } from '../view.ts'
import type { Happening } from './journeys.ts'
import { jarDelay } from './story.ts'

/** Where the value of a token, or the identifier inside it, was seen outside the Cookie header. */
export function exposuresOf(state: SiteState, happenings: readonly Happening[], tokens: readonly CookieHistory[]): readonly Exposure[] {
  const needles = new Map<string, CookieHistory>()
  const firstLogin = happenings.find(({ kind, answer }) => kind === 'login' && answer === 'yes')
  for (const history of tokens) {
    const signedIn = history.generations.filter((generation) => !wasAnonymous(generation, firstLogin))
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

/** The value was there before the login and the login replaced it: whoever saw it holds nothing. */
function wasAnonymous({ from, until }: Generation, login: Happening | undefined): boolean {
  return login !== undefined && from < login.at && until !== null && until <= login.until + jarDelay
}
