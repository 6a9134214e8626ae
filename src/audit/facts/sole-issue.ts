import type { CookieHistory, Exchange, Generation } from '../site.ts'
import { hasValue } from '../traits.ts'
import { bringsBearer } from './bearer.ts'
import type { Term } from './behaviour.ts'
import { generationBefore, isCarrier, isSetBy, issuedBy } from './carriers.ts'
import type { Happening } from './happening.ts'
import { staticClass } from './static-class.ts'
import { generationAfter, type Story } from './story.ts'

/** Kinds of values that say something else than who is signed in. */
const saying: ReadonlySet<string> = new Set(['empty', 'placeholder', 'word', 'text', 'url'])

/**
 * The one cookie that the logins gave, where nothing else could carry them: no other that holds a secret, kept or new, and no bearer token.
 * A counter, a time or six digits is the session then, and so is what has the name of a tracker. Scripts cannot read it, or the logout takes
 * it away.
 */
export function soleIssue(story: Story, happenings: readonly Happening[], history: CookieHistory): Term | null {
  return isSoleIssue(story, happenings, history) ? { weight: 4, reason: { id: 'token.issued-at-login' } } : null
}

function isSoleIssue(story: Story, happenings: readonly Happening[], history: CookieHistory): boolean {
  const done = happenings.filter(({ answer, chain }) => answer === 'yes' && chain.length > 0)
  const logins = done.filter(({ kind }) => kind === 'login')
  const isTakenAway = done.some(({ kind, chain }) => kind === 'logout' && generationAfter(history, chain) === null)
  return logins.some(({ chain }) => {
    const given = givenBy(chain, history)
    if (given === null || !(given.attributes?.httpOnly || isTakenAway) || bringsBearer(story, chain[0] as Exchange)) return false
    return [...story.state.cookies.values()].every((other) => other === history || !couldCarry(story, chain, other))
  })
}

function givenBy(chain: readonly Exchange[], history: CookieHistory): Generation | null {
  const after = generationAfter(history, chain)
  const { class: known } = staticClass(history)
  if (after === null || known === 'csrf' || known === 'remember-me' || !isSetBy(chain, history)) return null
  if (!hasValue(after.traits) || saying.has(after.traits.kind)) return null
  return generationBefore(history, chain[0] as Exchange)?.traits.identity === after.traits.identity ? null : after
}

/** It came with the login, or was there and holds a secret. */
function couldCarry(story: Story, chain: readonly Exchange[], other: CookieHistory): boolean {
  if (givenBy(chain, other) !== null || issuedBy(story, chain).some(({ history, remembers }) => history === other && !remembers))
    return true
  const kept = generationAfter(other, chain)
  return kept !== null && isCarrier(other, kept) && staticClass(other).class !== 'remember-me'
}
