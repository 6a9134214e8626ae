import { randomBytes } from 'node:crypto'
import session, { type CookieOptions } from 'express-session'
import { endSession, moveSession } from '../session-ids.ts'
import type { Department } from './department.ts'

/** How the hardened side sets its tokens. */
export const hardenedCookie = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const satisfies CookieOptions

/** A department that keeps its members as it should: a new ID at each step, and an end on the server. The flawed ones change parts of it. */
export function sessionDepartment(title: string, name: string, cookie: CookieOptions = hardenedCookie): Department {
  return {
    title,
    before: [session({ name, secret: randomBytes(32).toString('hex'), resave: false, saveUninitialized: true, cookie })],
    member: ({ session: { user } }) => user,
    async enter(request, _response, user) {
      await moveSession(request)
      request.session.user = user
    },
    confirm: (request) => moveSession(request),
    passwordChanged: (request) => moveSession(request),
    async leave(request, response) {
      await endSession(request)
      response.clearCookie(name, { path: '/', secure: true })
    },
    more: () => '',
  }
}
