import type { Exchange } from '../site.ts'
import { journeyWindow } from './attempts.ts'
import { once } from './once.ts'
import { isOk, type Story } from './story.ts'

/** A bearer token that nobody had sent before is sent after the request, and accepted: the session is not in a cookie. */
export function bringsBearer(story: Story, exchange: Exchange): boolean {
  const sent = authorized(story)
  const known = new Set(sent.filter(({ at }) => at < exchange.at).map(digestSent))
  return sent.some(
    (other) =>
      other.at >= exchange.at &&
      other.at - exchange.at <= journeyWindow &&
      isOk(other) &&
      other.sent?.authorization?.scheme === 'bearer' &&
      !known.has(digestSent(other)),
  )
}

/** Most sites have none. */
const authorized = once(({ exchanges }: Story): readonly Exchange[] => exchanges.filter((exchange) => digestSent(exchange) !== undefined))

function digestSent({ sent }: Exchange): string | undefined {
  return sent?.authorization?.digest
}
