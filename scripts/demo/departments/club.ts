import { randomBytes } from 'node:crypto'
import session from 'express-session'
import { copySession, endOtherSessions, endSession, moveSession } from '../session-ids.ts'
import type { Twin } from '../twins.ts'
import type { Department } from './department.ts'

/** Every step brings a new ID, which looks well; what the flawed one never does is end the old one on the server. Only asking it tells. */
export function club(twin: Twin): Department {
  const name = twin.endsOldSessions ? '__Host-club' : 'club.sid'
  const cookie = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const
  const renew = twin.endsOldSessions ? moveSession : copySession
  const renewAlone: Department['passwordChanged'] = async (request) => {
    await renew(request)
    if (twin.endsOldSessions) await endOtherSessions(request)
  }
  return {
    title: 'Club',
    before: [session({ name, secret: randomBytes(32).toString('hex'), resave: false, saveUninitialized: true, cookie })],
    member: ({ session: { user } }) => user,
    async enter(request, response, user) {
      request.session.user = user
      await renewAlone(request, response)
    },
    confirm: (request) => renew(request),
    passwordChanged: renewAlone,
    async leave(request, response) {
      if (twin.endsOldSessions) await endSession(request)
      response.clearCookie(name, cookie)
    },
    more: () => '',
  }
}
