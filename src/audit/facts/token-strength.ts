import type { Profile } from '../profile.ts'
import type { CookieFact, SiteView } from '../view.ts'
import { provenTogether } from './probed.ts'
import { loginNameIn } from './readable-content.ts'

/** The token is an identifier whose length says how hard it is to guess: no content under a signature or a key, no placeholder. */
export function isIdentifier({ traits }: CookieFact): boolean {
  return !traits.selfContained && !['empty', 'placeholder', 'jwt', 'encrypted'].includes(traits.kind)
}

/** What the tokens that travel together have against guessing, and by which bound of the profile that is short; null: it is not. */
export function strengthOf(
  view: SiteView,
  token: CookieFact,
  { minimumBits, recommendedBits }: Profile,
): { readonly bits: number; readonly limit: number; readonly short: 'login-name' | 'minimum' | 'signed' | 'recommended' | null } {
  const bits = Math.floor(bitsTogether(view, token))
  if (bits >= recommendedBits) return { bits, limit: recommendedBits, short: null }
  if (bits >= minimumBits) return { bits, limit: recommendedBits, short: 'recommended' }
  if (token.traits.kind === 'signed') return { bits, limit: minimumBits, short: 'signed' }
  return { bits, limit: minimumBits, short: loginNameIn(view, token) === 'hashed' ? 'login-name' : 'minimum' }
}

/**
 * Upper bound in bits of what must be guessed at once: the tokens that a probe proved to be needed with this one; without a probe all that
 * go to the same place, for a short companion beside a strong token is no short token.
 */
function bitsTogether(view: SiteView, token: CookieFact): number {
  const proven = provenTogether(view.state, token.key)
  const together = view.tokens.filter(
    (other) => other.key === token.key || (proven?.includes(other.key) ?? (other.carriesCredential && meets(token, other))),
  )
  return together.some((other) => !isIdentifier(other))
    ? Number.POSITIVE_INFINITY
    : together.reduce((sum, other) => sum + bitsOf(view, other), 0)
}

/** What is made from the login name alone keeps nothing from whoever knows the name. */
function bitsOf(view: SiteView, token: CookieFact): number {
  return loginNameIn(view, token) === 'hashed' ? 0 : token.traits.bits
}

/** Both were sent in one request. */
function meets(a: CookieFact, b: CookieFact): boolean {
  return a.cookie.name !== b.cookie.name && a.cookie.partition === b.cookie.partition && a.cookie.domain === b.cookie.domain
}
