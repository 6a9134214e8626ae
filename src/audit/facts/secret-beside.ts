import type { CookieFact, SiteView } from '../view.ts'
import { knownSecretOf } from './known-secret.ts'

/** Formats of one library: it signs and seals all its cookies with the same secret. */
const families: readonly (readonly string[])[] = [
  ['jwe', 'nextauth-csrf'],
  ['laravel-encrypted'],
  ['django-signed'],
  ['flask', 'flask-session', 'flask-login'],
  ['rails-encrypted', 'rails-signed', 'rails-cbc'],
]

/** A JWE tells no library by its form. */
const ofNextAuth: ReadonlySet<string | null> = new Set(['nextauth4', 'authjs5'])

/** The cookie of the same library and scope whose seal a known secret verifies: what seals it seals the token too. */
export function secretBeside(view: SiteView, token: CookieFact): CookieFact | null {
  const family = families.find((formats) => formats.some((format) => token.traits.formats.includes(format)))
  if (family === undefined || (family.includes('jwe') && !ofNextAuth.has(token.framework))) return null
  const beside = view.cookies.find(
    (one) =>
      one.key !== token.key &&
      one.present &&
      knownSecretOf(view, one) !== null &&
      one.cookie.domain === token.cookie.domain &&
      one.cookie.partition === token.cookie.partition &&
      family.some((format) => one.traits.formats.includes(format)),
  )
  return beside ?? null
}
