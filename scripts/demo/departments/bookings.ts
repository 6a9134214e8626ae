import { createHash, randomBytes } from 'node:crypto'
import type { CookieOptions, Request, RequestHandler } from 'express'
import type { Twin } from '../twins.ts'
import type { Department, Surroundings } from './department.ts'
import { hardenedCookie, sessionDepartment } from './session-department.ts'

const rememberMe = 'remember_token'
const remembered: CookieOptions = { ...hardenedCookie, maxAge: 30 * 24 * 60 * 60 * 1000 }

/**
 * Remembers its members. The flawed one forgets the remember-me token at sign-out, so that the next page signs in again; it counts visitors at
 * the partner's by a hash of their session ID; and it asks for the password again without a new ID.
 */
export function bookings(twin: Twin, { partner }: Surroundings): Department {
  const members = new Map<string, string>()
  const signInAgain: RequestHandler = (request, _response, next) => {
    const member = members.get(tokenOf(request))
    if (request.session.user === undefined && member !== undefined) request.session.user = member
    next()
  }
  const department = sessionDepartment('Bookings', '__Host-bookings')
  const remembering: Department = {
    ...department,
    before: [...department.before, signInAgain],
    async enter(request, response, user) {
      await department.enter(request, response, user)
      const token = randomBytes(24).toString('base64url')
      members.set(token, user)
      response.cookie(rememberMe, token, remembered)
    },
  }
  if (twin.name === 'flawed') {
    return {
      ...remembering,
      confirm: () => undefined,
      more: ({ sessionID }) => `<img src="${partner}/count?visitor=${createHash('sha256').update(sessionID).digest('hex')}" alt="">`,
    }
  }
  return {
    ...remembering,
    async leave(request, response) {
      members.delete(tokenOf(request))
      response.clearCookie(rememberMe, remembered)
      await department.leave(request, response)
    },
  }
}

function tokenOf(request: Request): string {
  return new RegExp(`(?:^|; )${rememberMe}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1] ?? ''
}
