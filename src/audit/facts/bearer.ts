import type { Exchange } from '../site.ts'
import { journeyWindow } from './attempts.ts'
import { after, before, isOk, type Story } from './story.ts'

/** A bearer token that nobody had sent before is sent after the request, and accepted: the session is not in a cookie. */
export function bringsBearer(story: Story, exchange: Exchange): boolean {
  const known = new Set(before(story, exchange.at).map(({ sent }) => sent?.authorization?.digest))
  return after(story, exchange.at).some(
    (other) =>
      other.at - exchange.at <= journeyWindow &&
      isOk(other) &&
      other.sent?.authorization?.scheme === 'bearer' &&
      !known.has(other.sent.authorization.digest),
  )
}
