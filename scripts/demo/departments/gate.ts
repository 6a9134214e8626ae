import { randomBytes } from 'node:crypto'
import type { Twin } from '../twins.ts'
import type { Department } from './department.ts'
import { hardenedCookie } from './session-department.ts'
import { now, readToken, signedToken } from './signed-token.ts'

const year = 365 * 24 * 60 * 60
const quarterOfAnHour = 15 * 60

/** Its pass is a JSON Web Token on both sides: signed and soon over on the one, on the other what everybody can write themselves. */
export function gate(twin: Twin): Department {
  return twin.name === 'hardened' ? signedGate() : openGate()
}

function signedGate(): Department {
  const name = '__Host-pass'
  const secret = randomBytes(32)
  const members = new Map<string, string>()
  return {
    ...passing(name),
    member: ({ headers }) => members.get(readToken(name, headers.cookie, secret)?.sub ?? ''),
    enter(_request, response, user) {
      const number = randomBytes(16).toString('hex')
      members.set(number, user)
      response.cookie(name, signedToken({ sub: number, iat: now(), exp: now() + quarterOfAnHour }, secret), hardenedCookie)
    },
  }
}

function openGate(): Department {
  return {
    ...passing('pass'),
    member: ({ headers }) => readToken('pass', headers.cookie, null)?.sub,
    enter(_request, response, user) {
      const token = signedToken({ sub: user, iat: now(), exp: now() + year }, null, { kid: '../keys/gate.pem' })
      response.cookie('pass', token, hardenedCookie)
    },
  }
}

function passing(name: string): Omit<Department, 'member' | 'enter'> {
  return {
    title: 'Gate',
    before: [],
    confirm: () => undefined,
    passwordChanged: () => undefined,
    leave: (_request, response) => void response.clearCookie(name, { path: '/', secure: true }),
    more: () => '',
  }
}
