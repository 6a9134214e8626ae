import type { Meaning } from '../traits.ts'
import type { CookieFact, SiteView } from '../view.ts'

const personal: Readonly<Partial<Record<Meaning, string>>> = {
  'user-name': 'user name',
  email: 'e-mail address',
  role: 'role',
  'personal-name': 'personal name',
  'personal-data': 'phone number, address, birth date or gender',
}

/** What of the user can be read in the token without a key, in words. A time, a number or a language tells nobody who it is. */
export function readableMeanings({ traits }: CookieFact): readonly string[] {
  return traits.meanings.flatMap((meaning) => personal[meaning] ?? [])
}

/**
 * The login name that was typed stands in the token, by digest, whatever came first: `readable`, or as the whole identifier being a
 * hash of it, which nobody reads and anybody can compute.
 */
export function loginNameIn(view: SiteView, { traits }: CookieFact): 'readable' | 'hashed' | null {
  const typed = new Set(view.state.exchanges.flatMap(({ form }) => form?.loginName ?? []))
  const isHash = typed.has(traits.identity) && traits.alphabet === 'hex' && traits.longestRun >= 32
  if (isHash) return 'hashed'
  return traits.parts.some((part) => typed.has(part)) ? 'readable' : null
}
