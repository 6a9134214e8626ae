import { cookieSubject } from '../cookie.ts'
import type { Place } from '../observation.ts'
import type { Exchange, Generation } from '../site.ts'
import type { Sticking } from '../view.ts'
import { issuedBy } from './carriers.ts'
import { isWhole } from './gaps.ts'
import { doneIn, type Happening } from './happening.ts'
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
  const logins = doneIn(happenings).filter(({ kind }) => kind === 'login')
  for (const login of logins.toReversed()) {
    const first = login.chain[0] as Exchange
    for (const { history, after: generation } of issuedBy(story, login.chain)) {
      const next = history.generations[history.generations.indexOf(generation) + 1]
      const by = next === undefined ? null : setterOf(story, next)
      if (next === undefined || by === null || by.at <= login.until || !isAnothers(happenings, first, by)) continue
      const denied = deniedWith(story, first, by, next)
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

/**
 * Another port of the host that answered as usual; or a login of its own on another host or in another folder. Not the end of the
 * session: a logout in between, or the stranger's value that comes with a denial.
 */
function isAnothers(happenings: readonly Happening[], first: Exchange, by: Exchange): boolean {
  const [own, other] = [first.hop.place, by.hop.place]
  if (isDenied(by) || happenings.some(({ kind, at }) => kind === 'logout' && at > first.at && at <= by.at)) return false
  if (own.host === other.host && own.port !== other.port) return true
  const isLogin = happenings.some(({ kind, answer, chain }) => kind === 'login' && answer === 'yes' && chain.includes(by))
  return isLogin && applicationOf(own) !== applicationOf(other)
}

/** One application of an origin: what lies in one folder of the root. */
function applicationOf(place: Place): string {
  const [, folder = '', ...rest] = place.path.split('/')
  return `${originOf(place)}/${rest.length > 0 ? folder : ''}`
}

/** The first page or script's request of the application that carried the other's value, before anything is submitted there again. */
function deniedWith(story: Story, first: Exchange, by: Exchange, { traits, from }: Generation): Exchange | null {
  const part = originOf(first.hop.place) === originOf(by.hop.place) ? applicationOf : originOf
  for (const exchange of after(story, from)) {
    if (part(exchange.hop.place) !== part(first.hop.place)) continue
    if (submissionOf(exchange, null) !== null) return null
    if (exchange.sent?.cookies.some(({ digest }) => digest === traits.digest) && isDenied(exchange)) return exchange
  }
  return null
}
