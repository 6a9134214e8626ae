import { toMilliseconds } from '../../time.ts'
import type { CookieFact } from '../../view.ts'
import type { CookieShape } from './cookie-shape.ts'

/** The shapes of a site's cookies, in their order: what the model reads of each. */
export function shapesOf(
  cookies: readonly Pick<CookieFact, 'cookie' | 'traits' | 'attributes' | 'header' | 'generations'>[],
): readonly CookieShape[] {
  return cookies.map(({ cookie, traits, attributes, header, generations }) => {
    const expiryTime = attributes?.expiryTime ?? null
    const since = generations.at(-1)?.from ?? 0
    return {
      name: cookie.name,
      traits,
      secure: attributes?.secure ?? false,
      httpOnly: attributes?.httpOnly ?? false,
      domain: cookie.domain,
      hostOnly: cookie.hostOnly,
      path: cookie.path,
      expiryTime,
      lifetime: expiryTime === null ? null : Math.max(0, Math.round((toMilliseconds(expiryTime) - since) / 1000)),
      setByScript: header !== null || attributes?.httpOnly ? false : attributes === null ? true : null,
    }
  })
}
