import { randomBytes } from 'node:crypto'
import { type Response, Router } from 'express'
import { brokenIndex, brokenPage, page } from './pages.ts'
import type { Twin } from './twins.ts'

/** Sign-ins that do not last: under which folder, what is to be found, and what the login sets. */
export const brokenSignIns: readonly {
  readonly folder: string
  readonly cause: string
  readonly lines: (id: string) => readonly string[]
}[] = [
  { folder: 'no-cookie', cause: 'none-set', lines: () => [] },
  { folder: 'none', cause: 'samesite-none-without-secure', lines: (id) => [`none=${id}; Path=/; HttpOnly; SameSite=None`] },
  { folder: 'domain', cause: 'domain-invalid', lines: (id) => [`domain=${id}; Domain=https://flawed.test; Path=/; Secure; HttpOnly`] },
  { folder: 'large', cause: 'too-large', lines: (id) => [`large=${id.repeat(129)}; Path=/; Secure; HttpOnly`] },
  { folder: 'prefix', cause: 'prefix-host', lines: (id) => [`__Host-broken=${id}; Path=/broken; Secure; HttpOnly`] },
  { folder: 'path', cause: 'path-not-covered', lines: (id) => [`path=${id}; Path=/broken/path/login; Secure; HttpOnly`] },
  { folder: 'lifetime', cause: 'expired-at-once', lines: (id) => [`lifetime=${id}; Path=/; Max-Age=0; Secure; HttpOnly`] },
  { folder: 'deleted', cause: 'deleted', lines: (id) => [`deleted=${id}; Path=/broken/deleted; Secure; HttpOnly`] },
]

/** Each has a form, an answer like a success, and a page that takes the visitor for a stranger: on the hardened side it knows who is there. */
export function brokenSites(twin: Twin): Router {
  const router = Router()
  router.get('/', (_request, response) => void response.send(brokenIndex(twin, brokenSignIns)))
  for (const { folder, lines } of brokenSignIns) {
    const lasting = `__Host-${folder}`
    const toLogin = (response: Response) => response.redirect(`/broken/${folder}/login`)
    router.get(`/${folder}/login`, (_request, response) => void response.send(brokenPage(twin, `/broken/${folder}`)))
    router.post(`/${folder}/login`, (_request, response) => {
      const id = randomBytes(16).toString('hex')
      const set = twin.signInsLast ? [`${lasting}=${id}; Path=/; Secure; HttpOnly; SameSite=Lax`] : lines(id)
      for (const line of set) response.append('Set-Cookie', line)
      response.redirect(`/broken/${folder}/home`)
    })
    router.get(`/${folder}/home`, (request, response) => {
      if (request.headers.cookie?.includes(`${lasting}=`)) return void response.send(page(twin, 'It lasts', '<p>You are signed in.</p>'))
      if (folder !== 'deleted') return toLogin(response)
      return response.append('Set-Cookie', 'deleted=; Path=/broken/deleted; Max-Age=0').redirect('/broken/deleted/account')
    })
    router.get(`/${folder}/account`, (_request, response) => toLogin(response))
  }
  return router
}
