import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import { confirmPage, loginPage, passwordPage } from '../pages.ts'
import { people } from '../people.ts'
import { toHttps } from '../to-https.ts'
import type { Twin } from '../twins.ts'
import { departmentHome, memberPage } from './department-pages.ts'

/** A part of the shop on a host of its own, and how it knows its members. */
export interface Department {
  readonly title: string
  /** goes before every page: sessions, headers */
  readonly before: readonly RequestHandler[]
  /** who asks; undefined for a stranger */
  member(request: Request): string | undefined
  enter(request: Request, response: Response, name: string): void | Promise<void>
  /** the password was asked again */
  confirm(request: Request, response: Response): void | Promise<void>
  passwordChanged(request: Request, response: Response): void | Promise<void>
  leave(request: Request, response: Response): void | Promise<void>
  /** markup that its pages have beside what all departments have */
  more(request: Request): string
}

/** What a department must know of where it stands. */
export interface Surroundings {
  /** host of the department, without a subdomain */
  readonly site: string
  /** origin of somebody else's site */
  readonly partner: string
  /** stands on the second https port of the host */
  readonly isNextPort: boolean
}

/** The pages of a department: the same for all, with people and passwords of its own. */
export function departmentSite(twin: Twin, department: Department, httpsPort: number): Express {
  const { title, before, member } = department
  const app = express()
  const accounts = people()
  app.disable('x-powered-by')
  if (!twin.servesPlaintext) app.use(toHttps(httpsPort))
  app.use(...before, express.urlencoded({ extended: false }))

  app.get('/', (request, response) => void response.send(departmentHome(twin, title, member(request))))
  app.get('/login', (_request, response) => void response.send(loginPage(twin, {}, null)))
  app.post('/login', async (request, response) => {
    const { username = '', password = '' } = request.body
    if (!accounts.accept(username, password)) {
      response.status(401).send(loginPage(twin, {}, 'The name or the password is wrong.'))
      return
    }
    await department.enter(request, response, username)
    response.redirect('/account')
  })

  app.use((request, response, next) => (member(request) === undefined ? response.redirect('/login') : next()))
  app.get('/account', (request, response) => {
    response.set('Cache-Control', 'no-store').send(memberPage(twin, title, member(request) ?? '', department.more(request)))
  })
  app.get('/account/password', (_request, response) => void response.send(passwordPage(twin, {}, null)))
  app.post('/account/password', async (request, response) => {
    const { current_password = '', new_password = '' } = request.body
    if (new_password === '' || !accounts.change(member(request) ?? '', current_password, new_password)) {
      response.status(422).send(passwordPage(twin, {}, 'The current password is wrong.'))
      return
    }
    await department.passwordChanged(request, response)
    response.redirect('/account')
  })
  app.get('/account/confirm', (_request, response) => void response.send(confirmPage(twin, {})))
  app.post('/account/confirm', async (request, response) => {
    if (!accounts.accept(member(request) ?? '', request.body.password ?? '')) {
      response.redirect('/account/confirm')
      return
    }
    await department.confirm(request, response)
    response.redirect('/account')
  })
  app.post('/logout', async (request, response) => {
    await department.leave(request, response)
    response.redirect('/')
  })
  return app
}
