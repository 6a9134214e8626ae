import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'
import { application } from './application.ts'
import { departmentSite } from './departments/department.ts'
import { type DepartmentName, departments } from './departments/departments.ts'
import { type Twin, twins } from './twins.ts'

export interface Demo {
  readonly httpsPort: number
  readonly httpPort: number
  /** e.g. `https://flawed.localhost:8443`; `domain` `test` is not loopback to a browser, and needs a launcher that maps it here */
  origin(
    twin: Twin['name'],
    options?: {
      readonly scheme?: 'https' | 'http'
      readonly domain?: (typeof domains)[number]
      readonly host?: string
      readonly department?: DepartmentName
    },
  ): string
  close(): Promise<void>
}

const domains = ['localhost', 'test'] as const

/** Starts both twins over https and http, on the usual ports or, where those are taken, on free ones. The certificate is made at start. */
export async function startDemo(): Promise<Demo> {
  const sites = demoSites()
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Sidwatch demo' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: sites.flatMap((site) => [site, `*.${site}`]).map((value) => ({ type: 2, value })) }],
  })
  const applications = new Map<string, RequestListener>()
  const listener: RequestListener = (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    const found = [...applications].find(([domain]) => host === domain || host.endsWith(`.${domain}`))
    if (found) found[1](request, response)
    else response.writeHead(404).end('This demo answers for its own hosts only.')
  }
  const secure = createSecureServer({ key, cert }, listener)
  const plain = createServer(listener)
  const httpsPort = await listen(secure, 8443)
  const httpPort = await listen(plain, 8080)
  for (const twin of twins) {
    for (const domain of domains) {
      applications.set(siteOf(twin.name, domain), application(twin, siteOf(twin.name, domain), httpsPort))
      for (const [name, department] of departments)
        applications.set(siteOf(twin.name, domain, name), departmentSite(twin, department(twin), httpsPort))
    }
  }
  return {
    httpsPort,
    httpPort,
    origin: (twin, { scheme = 'https', domain = 'localhost', host = '', department } = {}) =>
      `${scheme}://${host}${siteOf(twin, domain, department)}:${scheme === 'https' ? httpsPort : httpPort}`,
    close: async () => {
      await Promise.all([secure, plain].map(stop))
    },
  }
}

/** Every domain that the demo answers for: the twins, and each department of theirs as a site of its own. */
export function demoSites(): readonly string[] {
  const parts = [undefined, ...departments.keys()]
  return twins.flatMap(({ name }) => domains.flatMap((domain) => parts.map((part) => siteOf(name, domain, part))))
}

function siteOf(twin: Twin['name'], domain: (typeof domains)[number], department?: DepartmentName): string {
  return `${department === undefined ? '' : `${department}-`}${twin}.${domain}`
}

/** Listens on loopback only: nothing outside this machine can reach the demo. */
async function listen(server: Server, preferred: number): Promise<number> {
  for (const port of [preferred, 0]) {
    const free = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error)))
      server.listen(port, '127.0.0.1', () => resolve(true))
    })
    server.removeAllListeners('error')
    if (free) return (server.address() as AddressInfo).port
  }
  throw new Error('No free port for the demo.')
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
