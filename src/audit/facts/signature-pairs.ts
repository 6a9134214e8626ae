import type { CookieHistory } from '../site.ts'
import { once } from './once.ts'
import type { Story } from './story.ts'

const suffix = '.sig'

/**
 * Keygrip writes the signature of a cookie into a second one, `<name>.sig`: the first carries the session, readable or not, and the second
 * nothing but the proof of it.
 */
export interface SignaturePairs {
  /** a cookie of the same scope holds the signature of this one */
  isSigned(history: CookieHistory): boolean
  /** this one is the signature of another */
  isSignature(history: CookieHistory): boolean
}

export const signaturePairs = once(({ state }: Story): SignaturePairs => {
  const scopes = new Set([...state.cookies.values()].map(({ cookie }) => scopeOf(cookie)))
  return {
    isSigned: ({ cookie }) => scopes.has(scopeOf({ ...cookie, name: cookie.name + suffix })),
    isSignature: ({ cookie }) =>
      cookie.name.endsWith(suffix) && scopes.has(scopeOf({ ...cookie, name: cookie.name.slice(0, -suffix.length) })),
  }
})

function scopeOf({ name, domain, hostOnly, path, partition }: CookieHistory['cookie']): string {
  return JSON.stringify([name, domain, hostOnly, path, partition])
}
