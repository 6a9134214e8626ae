import type { Exchange } from '../site.ts'
import { once } from './once.ts'
import { addressOf, isLoginPath } from './path-words.ts'
import { isOk, type Story } from './story.ts'

/** When a story first had something: each attempt asks whether it was before. */
export interface FirstTimes {
  /** by {@link endpoint}: 401, 403 or a redirect to the login page */
  readonly denied: ReadonlyMap<string, number>
  /** by {@link endpoint}: a login page that was shown */
  readonly loginPage: ReadonlyMap<string, number>
  /** an answered request with a bearer token */
  readonly bearer: number
}

export const firstTimes = once(({ exchanges }: Story): FirstTimes => {
  const denied = new Map<string, number>()
  const loginPage = new Map<string, number>()
  let bearer = Number.POSITIVE_INFINITY
  for (const exchange of exchanges) {
    if (isDenied(exchange)) note(denied, exchange)
    if (exchange.hop.method === 'GET' && isOk(exchange) && isLoginAddress(exchange)) note(loginPage, exchange)
    if (isAcceptedBearer(exchange)) bearer = Math.min(bearer, exchange.at)
  }
  return { denied, loginPage, bearer }
})

function note(times: Map<string, number>, exchange: Exchange): void {
  const key = endpoint(exchange)
  times.set(key, Math.min(exchange.at, times.get(key) ?? exchange.at))
}

/** 401, 403 or a redirect to the login page. */
function isDenied({ completed }: Exchange): boolean {
  if (completed === null) return false
  return completed.status === 401 || completed.status === 403 || (completed.location !== null && isLoginPath(addressOf(completed.location)))
}

export const isLoginAddress = once(({ hop }: Exchange): boolean => isLoginPath(addressOf(hop.place)))

export function isAcceptedBearer(exchange: Exchange): boolean {
  return exchange.sent?.authorization?.scheme === 'bearer' && isOk(exchange)
}

/** What is asked for, with what method, where. */
export const endpoint = once(
  ({ hop: { method, place } }: Pick<Exchange, 'hop'>): string =>
    `${method} ${place.scheme}://${place.host}:${place.port}${addressOf(place)}`,
)
