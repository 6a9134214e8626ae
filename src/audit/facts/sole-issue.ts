import type { CookieHistory, Exchange } from '../site.ts'
import { bringsBearer } from './bearer.ts'
import type { Term } from './behaviour.ts'
import { isCarrier, issuedBy } from './carriers.ts'
import { givenBy, isLeftBy } from './given-at-login.ts'
import { doneIn, type Happening } from './happening.ts'
import { staticClass } from './static-class.ts'
import { generationAfter, type Story } from './story.ts'

/**
 * The one cookie that the logins gave, where nothing else could carry them: no other that holds a secret, kept or new, and no bearer token.
 * A counter, a time or six digits is the session then, and so is what has the name of a tracker. Scripts cannot read it, or the logout takes
 * it away.
 */
export function soleIssue(story: Story, happenings: readonly Happening[], history: CookieHistory): Term | null {
  return isSoleIssue(story, happenings, history) ? { weight: 4, reason: { id: 'token.issued-at-login' } } : null
}

function isSoleIssue(story: Story, happenings: readonly Happening[], history: CookieHistory): boolean {
  const done = doneIn(happenings)
  const logins = done.filter(({ kind }) => kind === 'login')
  const logouts = done.filter(({ kind }) => kind === 'logout')
  const isTakenAway = logouts.some(({ chain }) => generationAfter(history, chain) === null)
  return logins.some(({ chain }) => {
    const given = givenBy(chain, history)
    if (given === null || !(given.attributes?.httpOnly || isTakenAway) || bringsBearer(story, chain[0] as Exchange)) return false
    return [...story.state.cookies.values()].every(
      (other) => other === history || !couldCarry(story, chain, other, isTakenAway ? logouts : []),
    )
  })
}

/** It came with the login, or was there and holds a secret. */
function couldCarry(story: Story, chain: readonly Exchange[], other: CookieHistory, logouts: readonly Happening[]): boolean {
  if (givenBy(chain, other) !== null || issuedBy(story, chain).some(({ history, remembers }) => history === other && !remembers))
    return true
  const kept = generationAfter(other, chain)
  if (isLeftByLogouts(other, logouts)) return false
  return kept !== null && isCarrier(other, kept) && staticClass(other).class !== 'remember-me'
}

/** Each logout left it as it was. */
function isLeftByLogouts(history: CookieHistory, logouts: readonly Happening[]): boolean {
  return logouts.length > 0 && logouts.every(({ chain }) => isLeftBy(chain, history))
}
