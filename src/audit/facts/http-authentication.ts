import type { Exchange } from '../site.ts'
import { type Happening, reasonsOf, succeeded } from './happening.ts'
import { chainOf, endOf, isSuccess, requestKey, type Story } from './story.ts'

/** A page asks for its parts within this time. */
const challengeWindow = 5_000

/**
 * HTTP Basic and Digest have no form: the first request with credentials that is answered with success is the login. Chromium does not
 * show the credentials: there a challenge that was met tells of them.
 */
export function basicLogin(story: Story, exchange: Exchange, earlier: readonly Happening[]): Happening | null {
  if (!isSuccess(exchange) || story.state.cookies.size === 0) return null
  const authorization = exchange.sent?.authorization
  const digest = authorization != null && httpAuthentication.has(authorization.scheme) ? authorization.digest : null
  const challenge = story.hops.get(requestKey(exchange))?.find((other) => other.hop.hop === exchange.hop.hop - 1 && isChallenge(other))
  if (digest === null && challenge === undefined) return null
  const since = earlier.findLast(succeeded('logout'))?.until ?? Number.NEGATIVE_INFINITY
  const known =
    digest === null
      ? earlier.some(({ at, signals }) => at > since && signals.includes('A6'))
      : story.exchanges.some(
          (other) =>
            other !== exchange &&
            other.at < exchange.at &&
            other.at > since &&
            isSuccess(other) &&
            other.sent?.authorization?.digest === digest,
        )
  if (known) return null
  const first = challenge ?? challengedPage(story, exchange) ?? exchange
  const chain = first === exchange ? chainOf(story, exchange) : [first, exchange]
  return { kind: 'login', answer: 'yes', signals: ['A6'], reasons: reasonsOf(['A6']), chain, at: first.at, until: endOf(chain) }
}

const httpAuthentication = new Set(['basic', 'digest'])

function isChallenge({ completed }: Exchange): boolean {
  return completed?.status === 401 && httpAuthentication.has(completed.authenticate ?? '')
}

/** The page whose challenge was answered out of sight: it was loaded just before its parts were asked for with credentials. */
function challengedPage(story: Story, { at, hop }: Exchange): Exchange | undefined {
  if (hop.resource === 'document') return undefined
  return story.exchanges.findLast(
    (other) =>
      other.at < at &&
      at - other.at < challengeWindow &&
      other.hop.tab === hop.tab &&
      other.hop.resource === 'document' &&
      isSuccess(other),
  )
}
