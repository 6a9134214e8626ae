import { cookieSubject } from '../cookie.ts'
import type { Exchange, Generation } from '../site.ts'
import type { Sticking } from '../view.ts'
import { issuedBy } from './carriers.ts'
import { isWhole } from './gaps.ts'
import type { Happening } from './journeys.ts'
import { isDenied, originOf } from './lost-logins.ts'
import { setterOf } from './sticking-candidates.ts'
import { addressIn } from './sticking-causes.ts'
import { after, type Story } from './story.ts'
import { submissionOf } from './submissions.ts'

/**
 * A session that lasted until another port, host or application of the same jar put its own value under the same name: the next
 * request to the first one carried that value, and was denied.
 */
export function overwrittenSession(story: Story, happenings: readonly Happening[]): Sticking | null {
  const logins = happenings.filter(({ kind, answer, chain }) => kind === 'login' && answer === 'yes' && chain.length > 0)
  for (const login of logins.toReversed()) {
    const first = login.chain[0] as Exchange
    const own = originOf(first.hop.place)
    for (const { history, after: generation } of issuedBy(story, login.chain)) {
      const next = history.generations[history.generations.indexOf(generation) + 1]
      const by = next === undefined ? null : setterOf(story, next)
      if (next === undefined || by === null || originOf(by.hop.place) === own || by.at <= login.until) continue
      const denied = deniedWith(story, own, next)
      const setter = setterOf(story, generation)
      if (denied === null || setter === null) continue
      const args = {
        name: history.cookie.name,
        was: addressIn(setter),
        by: addressIn(by),
        host: first.hop.place.host,
        browsers: 'Chromium, Firefox',
      }
      const evidence = [generation.id, next.id, denied.sent?.id, denied.completed?.id].filter((id) => id !== undefined)
      const subject = cookieSubject(history.cookie)
      const whole = isWhole(story.state, first.at, Number.POSITIVE_INFINITY)
      return { kind: 'overwritten', subject, at: first.at, args, evidence, browsers: ['chromium', 'firefox'], isWhole: whole }
    }
  }
  return null
}

/** The first page or script's request to the origin that carried the other's value, before anything is submitted there again. */
function deniedWith(story: Story, origin: string, { traits, from }: Generation): Exchange | null {
  for (const exchange of after(story, from)) {
    if (originOf(exchange.hop.place) !== origin) continue
    if (submissionOf(exchange, null) !== null) return null
    if (!exchange.sent?.cookies.some(({ digest }) => digest === traits.digest)) continue
    if (isDenied(exchange)) return exchange
  }
  return null
}
