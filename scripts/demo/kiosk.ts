import { randomBytes } from 'node:crypto'
import express, { type Request, type Router } from 'express'
import { kioskPage } from './pages.ts'
import type { Twin } from './twins.ts'

const cookie = 'kiosk'

/** The shop's kiosk, under /kiosk: a session of its own, which ends when nobody has used it for so long as the twin says. */
export function kiosk(twin: Twin): Router {
  const used = new Map<string, number>()
  const router = express.Router()
  const idOf = (request: Request): string => new RegExp(`(?:^|; )${cookie}=(\\w+)`).exec(request.headers.cookie ?? '')?.[1] ?? ''
  const isSignedIn = (request: Request): boolean => {
    const id = idOf(request)
    const last = used.get(id)
    const isAlive = last !== undefined && Date.now() - last < twin.kioskIdleSeconds * 1000
    if (isAlive) used.set(id, Date.now())
    return isAlive
  }
  router.get('/', (request, response) => {
    response.set('Cache-Control', 'no-store').send(kioskPage(twin, isSignedIn(request)))
  })
  router.post('/login', express.urlencoded({ extended: false }), (request, response) => {
    if (request.body?.pin !== kioskPin) {
      response.status(401).send(kioskPage(twin, false))
      return
    }
    const id = randomBytes(16).toString('hex')
    used.set(id, Date.now())
    response.cookie(cookie, id, { path: '/kiosk', httpOnly: true, secure: true, sameSite: 'strict' }).redirect('/kiosk')
  })
  router.post('/logout', (request, response) => {
    used.delete(idOf(request))
    response.clearCookie(cookie, { path: '/kiosk', httpOnly: true, secure: true, sameSite: 'strict' }).redirect('/kiosk')
  })
  return router
}

/** The PIN of the kiosk: it guards nothing. */
export const kioskPin = '2468'
