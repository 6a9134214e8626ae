/** Name prefixes that ask the browser for guarantees: RFC 6265bis §5.4 and, for the two with `Http-`, the layered-cookies draft §5.3. */
export type CookiePrefix = '__Secure-' | '__Host-' | '__Http-' | '__Host-Http-'

// The longer one first: every `__Host-Http-` name begins with `__Host-` too.
const prefixes: readonly CookiePrefix[] = ['__Host-Http-', '__Host-', '__Http-', '__Secure-']

/** The prefix a name (or the value of a nameless cookie) begins with, compared without case, or null. */
export function cookiePrefix(text: string): CookiePrefix | null {
  return prefixes.find((prefix) => text.slice(0, prefix.length).toLowerCase() === prefix.toLowerCase()) ?? null
}

/** What each prefix demands of the cookie. */
export const prefixDemands: Readonly<Record<CookiePrefix, { readonly host: boolean; readonly http: boolean }>> = {
  '__Secure-': { host: false, http: false },
  '__Host-': { host: true, http: false },
  '__Http-': { host: false, http: true },
  '__Host-Http-': { host: true, http: true },
}
