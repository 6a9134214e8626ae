import { createHmac, randomBytes } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { Twin } from '../twins.ts'
import type { Department, Surroundings } from './department.ts'
import { sessionDepartment } from './session-department.ts'

const year = 365 * 24 * 60 * 60

/**
 * The staff's desk. The flawed one keeps the session in a signed cookie alone, which nothing takes back, not even its own sign-out; gives that
 * cookie to all subdomains, which its HSTS leaves out; and writes a SameSite and a device binding that browsers do not know.
 */
export function desk(twin: Twin, { site }: Surroundings): Department {
  if (twin.name === 'hardened') {
    const department = sessionDepartment('Desk', '__Host-desk')
    return { ...department, before: [saying('Strict-Transport-Security', `max-age=${year}; includeSubDomains`), ...department.before] }
  }
  const secret = randomBytes(32)
  return {
    title: 'Desk',
    before: [saying('Strict-Transport-Security', `max-age=${year}`), saying('Sec-Session-Registration', '(ES256);path="/bind"')],
    member: (request) => subjectOf(request, secret),
    enter(_request, response, user) {
      const token = signed({ sub: user, iat: Math.floor(Date.now() / 1000), jti: randomBytes(16).toString('hex') }, secret)
      response.append('Set-Cookie', `desk_token=${token}; Domain=${site}; Path=/; Secure; HttpOnly; SameSite=Relaxed`)
    },
    confirm: () => undefined,
    passwordChanged: () => undefined,
    leave: () => undefined,
    more: () => '',
  }
}

function saying(name: string, value: string): RequestHandler {
  return (_request, response, next) => {
    response.set(name, value)
    next()
  }
}

/** A JSON Web Token with HS256 (RFC 7519). */
function signed(claims: object, secret: Buffer): string {
  const content = [{ alg: 'HS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`
}

function subjectOf(request: Request, secret: Buffer): string | undefined {
  const [, head = '', claims = '', signature] = /(?:^|; )desk_token=([\w-]+)\.([\w-]+)\.([\w-]+)/.exec(request.headers.cookie ?? '') ?? []
  if (createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url') !== signature) return undefined
  return JSON.parse(Buffer.from(claims, 'base64url').toString()).sub
}
