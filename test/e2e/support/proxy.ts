import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface SeeingProxy {
  readonly port: number
  /** `host:port` of each connection so far, in order */
  seen(): readonly string[]
  close(): Promise<void>
}

/** A proxy that writes down where each connection goes, and lets those through that lead to this machine. */
export async function startProxy(): Promise<SeeingProxy> {
  const seen: string[] = []
  const open = new Set<Socket>()
  const server = createServer((client) => {
    open.add(client)
    client.on('close', () => open.delete(client)).on('error', () => client.destroy())
    client.once('data', (first) => {
      const [method = '', target = ''] = first.toString('latin1').split(' ', 2)
      const { hostname, port } = new URL(method === 'CONNECT' ? `https://${target}` : target)
      seen.push(`${hostname}:${port || (method === 'CONNECT' ? '443' : '80')}`)
      if (!/(?:^|\.)(?:localhost|test)$/.test(hostname)) {
        client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')
        return
      }
      const server = connect(Number(port), '127.0.0.1', () => {
        if (method === 'CONNECT') client.write('HTTP/1.1 200 OK\r\n\r\n')
        else server.write(first)
        client.pipe(server).pipe(client)
      })
      server.on('error', () => client.destroy())
      client.on('close', () => server.destroy())
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    seen: () => [...seen],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}
