import type { Request } from 'express'
import type { SessionData } from 'express-session'

/** A new session ID with the data of the old session, which is gone: what the middleware's own documentation asks for at login. */
export async function moveSession(request: Request): Promise<void> {
  const { user, role } = request.session
  await settled((done) => request.session.regenerate(done))
  if (user !== undefined) Object.assign(request.session, { user, role })
}

/** A new session ID beside the old one, which stays as it was (PHP's `session_regenerate_id()` does so where it is not told to delete). */
export async function copySession(request: Request): Promise<void> {
  const { session, sessionID, sessionStore } = request
  await settled((done) => session.save(done))
  const old = await new Promise<SessionData | null | undefined>((resolve, reject) => {
    sessionStore.get(sessionID, (error, data) => (error ? reject(error) : resolve(data)))
  })
  await moveSession(request)
  if (old) await settled((done) => sessionStore.set(sessionID, old, done))
}

/** Ends the sessions that the user has elsewhere. */
export async function endOtherSessions(request: Request): Promise<void> {
  const { sessionStore, sessionID, session } = request
  const all = await new Promise<object>((resolve, reject) => {
    sessionStore.all?.((error, sessions) => (error ? reject(error) : resolve(sessions ?? {})))
  })
  const others = Object.entries(all).filter(([id, { user }]) => id !== sessionID && user !== undefined && user === session.user)
  await Promise.all(others.map(([id]) => settled((done) => sessionStore.destroy(id, done))))
}

/** Ends the session on the server: whoever has its ID has nothing. */
export function endSession(request: Request): Promise<void> {
  return settled((done) => request.session.destroy(done))
}

function settled(begin: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => begin((error) => (error ? reject(error) : resolve())))
}
