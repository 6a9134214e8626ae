import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { waitUntil } from '../../scripts/browsers/wait-until.ts'
import { startWorld, type World } from './support/world.ts'

let world: World
let page: Server
let api: Server
beforeAll(async () => {
  page = await listening(createServer((_request, response) => void response.setHeader('Content-Type', 'text/html').end('<h1>A page</h1>')))
  api = await listening(createServer(interfaceAt))
  world = await startWorld()
})
afterAll(async () => {
  await world.close()
  for (const server of [page, api]) server.close()
})

/** What each side says of credentials, and which of them forgot it. A server that once let them through is not blamed afterwards. */
const forgotten = [
  { asks: 'same-origin', answers: 'anyone', kind: 'answered-without-credentials-anyone' },
  { asks: 'include', answers: 'anyone', kind: 'answer-withheld-anyone' },
  { asks: 'same-origin', answers: 'page', kind: 'answered-without-credentials-ready' },
] as const

it('says which side forgot the credentials where a page on one port signs in at another', async () => {
  const tab = await world.open(originOf(page))
  for (const { asks, answers, kind } of forgotten) {
    await signIn(tab, asks, answers)
    await untilCardSays(tab, kind)
  }
})

/** A script posts a password to the interface and asks who it is; what the browser keeps from it is an error. */
function signIn(tab: Page, asks: RequestCredentials, answers: string): Promise<unknown> {
  return tab.evaluate(
    async (origin, credentials, query) => {
      const body = new URLSearchParams({ user: 'alice', password: 'correct horse' })
      const ask = (path: string, init: RequestInit) => fetch(`${origin}${path}?allow=${query}`, { credentials, ...init }).catch(() => null)
      await ask('/login', { method: 'POST', body })
      await ask('/me', {})
    },
    originOf(api),
    asks,
    answers,
  )
}

const interfaceAt: Parameters<typeof createServer>[1] = (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://interface')
  const named = searchParams.get('allow') === 'page'
  response.setHeader('Access-Control-Allow-Origin', named ? originOf(page) : '*')
  if (named) response.setHeader('Access-Control-Allow-Credentials', 'true')
  const known = request.headers.cookie?.includes('sid=') === true
  if (pathname === '/login') response.setHeader('Set-Cookie', `sid=${randomBytes(16).toString('hex')}; Path=/; HttpOnly; SameSite=Lax`)
  response.statusCode = pathname === '/login' || known ? 200 : 401
  response.end('{}')
}

async function untilCardSays(tab: Page, kind: string): Promise<void> {
  const popup = await world.popupFor(tab)
  const shown = () => popup.$$eval('[data-testid="sticking"]', ([card]) => (card as HTMLElement | undefined)?.dataset.kind)
  await waitUntil(`the popup to say ${kind}`, async () => (await shown()) === kind)
  expect(await shown()).toBe(kind)
  await popup.close()
}

/** One host, so one site; two ports, so two origins. */
function originOf(server: Server): string {
  return `http://flawed.localhost:${(server.address() as AddressInfo).port}`
}

function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
