import type { HeldCookie } from '../har/recorded-jar.ts'
import type { DriverCookie } from './traffic.ts'

/** A cookie of before as the jar of a recording has it: never its value. */
export function heldCookie({ name, domain, path, expires = -1, httpOnly = false, secure = false, sameSite }: DriverCookie): HeldCookie {
  const hostOnly = !domain.startsWith('.')
  const said = sameSite?.toLowerCase()
  return {
    cookie: { name, domain: hostOnly ? domain : domain.slice(1), hostOnly, path, partition: null },
    attributes: {
      secure,
      httpOnly,
      sameSite: said === 'strict' ? 'Strict' : said === 'lax' ? 'Lax' : said === 'none' ? 'None' : 'Default',
      expiryTime: expires < 0 ? null : expires,
    },
  }
}
