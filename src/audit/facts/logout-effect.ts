import type { Journey, Renewal } from '../view.ts'
import { journeyWindow } from './attempts.ts'
import { endpoint } from './first-times.ts'
import { isWhole } from './gaps.ts'
import type { Happening } from './happening.ts'
import { addressOf, isLoginPath, isLogoutPath } from './path-words.ts'
import { after, before, isOk, type Story } from './story.ts'

const endings = new Set<Renewal['verdict']>(['removed', 'emptied', 'renewed', 'self-contained'])

/**
 * What a logout did: ended (a token removed, emptied or replaced, an accepted request now denied, the login form shown), kept
 * (tokens as before, and a request that needed the login still accepted), or cannot tell.
 */
export function effectOfLogout(story: Story, happening: Happening, renewals: readonly Renewal[]): NonNullable<Journey['effect']> {
  if (renewals.some(({ verdict }) => endings.has(verdict))) return 'ended'
  const later = after(story, happening.until).filter((other) => other.at - happening.until <= journeyWindow)
  const accepted = new Set(before(story, happening.at).filter(isOk).map(endpoint))
  const nowDenied = later.some(
    ({ hop, completed }) =>
      accepted.has(endpoint({ hop })) &&
      (completed?.status === 401 ||
        completed?.status === 403 ||
        (completed?.location != null && isLoginPath(addressOf(completed.location)))),
  )
  const last = happening.chain.at(-1)
  const form = story.state.pages.find(({ tab, at }) => tab === last?.hop.tab && at >= happening.until)
  if (nowDenied || form?.passwordInput || (last !== undefined && last !== happening.chain[0] && isLoginPath(addressOf(last.hop.place))))
    return 'ended'
  // A page at a logout's own address may ask whether one is sure, or take leave with a link that tries again.
  const knows = form?.logoutControl && !form.passwordInput && !isLogoutPath(addressOf(form.place))
  return knows && isWhole(story.state, happening.at, form.at) ? 'kept' : 'cannotTell'
}
