import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'
import { application } from './application.ts'
import { departmentSite } from './departments/department.ts'
import { departments } from './departments/departments.ts'
import { indexApplication } from './flaw-index.ts'
import { partner } from './partner.ts'
import {
  type DepartmentName,
  type Domain,
  departmentNames,
  domains,
  indexSite,
  partnerSite,
  type Side,
  shopSites,
  siteOf,
} from './sites.ts'
import { twins } from './twins.ts'

export interface Demo {
  readonly httpsPort: number
  readonly httpPort: number
  /** the page that says what there is to see, and where */
  readonly index: string
  /** e.g. `https://flawed.localhost:8443`, or `https://club-flawed.localhost:8443` */
  origin(side: Side, place?: Place): string
  close(): Promise<void>
}

export interface Place {
  readonly scheme?: 'https' | 'http'
  readonly domain?: Domain
  /** a subdomain, with its dot */
  readonly host?: string
  readonly department?: DepartmentName
  /** the second https port, on which only the stock has something */
  readonly isNextPort?: boolean
}

/** Starts both twins over https and http, on the usual ports or, where those are taken, on free ones. The certificate is made at start. */
export async function startDemo(): Promise<Demo> {
  const names = [...shopSites().flatMap((site) => [site, `*.${site}`]), partnerSite, indexSite]
  const certificate = await generate([{ name: 'commonName', value: 'Sidwatch demo' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) }],
  })
  const key = { key: certificate.private, cert: certificate.cert }
  const sites = new Map<string, RequestListener>()
  const onNextPort = new Map<string, RequestListener>()
  const secure = createSecureServer(key, byHost(sites))
  const next = createSecureServer(key, byHost(onNextPort))
  const plain = createServer(byHost(sites))
  const httpsPort = await listen(secure, 8443)
  const nextPort = await listen(next, 8444)
  const httpPort = await listen(plain, 8080)
  const origin: Demo['origin'] = (side, { scheme = 'https', domain = 'localhost', host = '', department, isNextPort = false } = {}) =>
    `${scheme}://${host}${siteOf(side, domain, department)}:${scheme === 'http' ? httpPort : isNextPort ? nextPort : httpsPort}`

  const partnerOrigin = `https://${partnerSite}:${httpsPort}`
  sites.set(partnerSite, partner())
  sites.set(indexSite, indexApplication(origin))
  for (const twin of twins) {
    for (const domain of domains) {
      const own = siteOf(twin.name, domain)
      sites.set(own, application(twin, own, { httpsPort, partner: partnerOrigin }))
      for (const name of departmentNames) {
        const site = siteOf(twin.name, domain, name)
        const at = (isNextPort: boolean) => departments[name](twin, { site, partner: partnerOrigin, isNextPort })
        sites.set(site, departmentSite(twin, at(false), httpsPort))
        if (name === 'stock') onNextPort.set(site, departmentSite(twin, at(true), nextPort))
      }
    }
  }
  return {
    httpsPort,
    httpPort,
    index: `https://${indexSite}:${httpsPort}/`,
    origin,
    close: async () => {
      await Promise.all([secure, next, plain].map(stop))
    },
  }
}

/** Subdomains of a site are the site's. */
function byHost(sites: ReadonlyMap<string, RequestListener>): RequestListener {
  return (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    const found = [...sites].find(([site]) => host === site || host.endsWith(`.${site}`))
    if (found) found[1](request, response)
    else response.writeHead(404).end('This demo answers for its own hosts only.')
  }
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
