import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Twin } from '../twins.ts'
import type { Department, Surroundings } from './department.ts'
import { sessionDepartment } from './session-department.ts'
import { now, readToken, signedToken } from './signed-token.ts'

const year = 365 * 24 * 60 * 60

/**
 * The staff's desk. The flawed one keeps the session in a signed cookie alone, which nothing takes back, not even its own sign-out, and takes it unsigned too; gives that
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
    // It believes the token's own header, also where that says that there is no signature.
    member: ({ headers }) => [secret, null].flatMap((key) => readToken('desk_token', headers.cookie, key)?.sub ?? [])[0],
    enter(_request, response, user) {
      const token = signedToken({ sub: user, iat: now(), jti: randomBytes(16).toString('hex') }, secret)
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
