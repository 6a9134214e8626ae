import { copySession, endOtherSessions, moveSession } from '../session-ids.ts'
import type { Twin } from '../twins.ts'
import type { Department } from './department.ts'
import { sessionDepartment } from './session-department.ts'

/** Every step brings a new ID, which looks well; what the flawed one never does is end the old one on the server. Only asking it tells. */
export function club(twin: Twin): Department {
  if (!twin.endsOldSessions) return negligentClub()
  const department = sessionDepartment('Club', '__Host-club')
  return {
    ...department,
    async enter(request, response, user) {
      await department.enter(request, response, user)
      await endOtherSessions(request)
    },
    async passwordChanged(request) {
      await moveSession(request)
      await endOtherSessions(request)
    },
  }
}

function negligentClub(): Department {
  return {
    ...sessionDepartment('Club', 'club.sid'),
    async enter(request, _response, user) {
      request.session.user = user
      await copySession(request)
    },
    confirm: (request) => copySession(request),
    passwordChanged: (request) => copySession(request),
    leave: (_request, response) => void response.clearCookie('club.sid', { path: '/', secure: true }),
  }
}
