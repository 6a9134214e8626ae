import { createHmac, randomBytes } from 'node:crypto'
import { demoUser } from './people.ts'

const key = randomBytes(32)

/** A signed token (RFC 7519) that names the user and the role in the clear, as many APIs hand them out. */
export function roleToken(user: string, role: string): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = { sub: user, email: demoUser.email, role, iat: now, exp: now + 3600 }
  const signed = [{ alg: 'HS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`
}
