import type { Exchange } from '../site.ts'
import { isRefused } from './attempts.ts'
import { type Happening, reasonsOf } from './happening.ts'
import { addressOf, isLoginPath, isRolePath } from './path-words.ts'
import { chainOf, endOf, isOk, type Story } from './story.ts'
import type { Submission } from './submissions.ts'

/**
 * A signed-in user takes another role or another user's place, where the address says so in words that are used for nothing else
 * (`/hijack/acquire`, `/impersonate`, `?_switch_user=`) and the server agreed. Whatever may be something else is none: the user can say it.
 */
export function roleChange(story: Story, exchange: Exchange, submission: Submission | null, signedIn: boolean | null): Happening | null {
  if (signedIn !== true || !asksForRole(exchange) || !(submission === null || isWithoutPassword(submission))) return null
  const chain = chainOf(story, exchange)
  if (!isAgreed(exchange, chain)) return null
  const signals = ['A-role']
  return { kind: 'role-change', answer: 'yes', signals, reasons: reasonsOf(signals), chain, at: exchange.at, until: endOf(chain) }
}

const bodyMethods = new Set(['POST', 'PUT', 'PATCH'])

/** Only what changes state; Symfony's parameter works on any address, and with GET. */
function asksForRole({ hop }: Exchange): boolean {
  if (hop.resource === 'document' && hop.place.queryNames.includes('_switch_user')) return true
  const isPageOrScript = hop.resource === 'document' || hop.resource === 'xhr'
  return isPageOrScript && bodyMethods.has(hop.method) && isRolePath(hop.place.path)
}

/** `/login-as/7` reads like a login. */
function isWithoutPassword({ kind, passwords }: Submission): boolean {
  return kind === 'login' && passwords.length === 0
}

/** A script was answered with success; a form was led to a page that was shown, and is none to sign in at. */
function isAgreed(first: Exchange, chain: readonly Exchange[]): boolean {
  if (isRefused(first) || chain.some(({ completed }) => completed?.location?.errorWord)) return false
  if (first.hop.resource === 'xhr') return isOk(first)
  const last = chain.at(-1) as Exchange
  return last !== first && isOk(last) && !isLoginPath(addressOf(last.hop.place))
}
