import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'
import type { Flow } from './flow.ts'

export interface FlowServer {
  /** starts the applications of a flow, and tells where they stand */
  add(flow: Flow): readonly string[]
  stop(): void
}

/** One server with a certificate of its own for every host; an application for each. Nothing outside this machine can reach it. */
export async function startFlowServer(hosts: readonly string[]): Promise<FlowServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Sidwatch flows' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) }],
  })
  const applications = new Map<string, RequestListener>()
  const server = createServer({ key, cert }, (request, response) => {
    const found = applications.get((request.headers.host ?? '').replace(/:\d+$/, ''))
    if (found === undefined) response.writeHead(404).end()
    else found(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    add: (flow) => {
      const origins = flow.hosts.map((host) => `https://${host}:${port}`)
      for (const [i, listener] of flow.serve(origins).entries()) applications.set(flow.hosts[i] ?? '', listener)
      return origins
    },
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
