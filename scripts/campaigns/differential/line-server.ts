import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createServer as createSecureServer } from 'node:tls'
import { generate } from 'selfsigned'

export interface LineServer {
  readonly ports: Readonly<Record<'https' | 'http', number>>
  /** from now on each host answers so, and every other with nothing */
  play(answers: readonly (readonly [host: string, answer: Answer])[]): void
  close(): Promise<void>
}

export interface Answer {
  readonly lines: readonly string[]
  /** where the browser is sent then, or null */
  readonly next: string | null
}

/** Sends header lines octet by octet as given, which Node's own server refuses to do. Listens on loopback alone. */
export async function startLineServer(): Promise<LineServer> {
  let played: ReadonlyMap<string, Answer> = new Map()
  const answerOf = (host: string): Answer => played.get(host) ?? { lines: [], next: null }
  const certificate = await generate([{ name: 'commonName', value: 'Sidwatch campaign' }], { keySize: 2048 })
  const plain = createServer((socket) => answer(socket, answerOf))
  const secure = createSecureServer({ key: certificate.private, cert: certificate.cert }, (socket) => answer(socket, answerOf))
  const [http, https] = await Promise.all([listen(plain), listen(secure)])
  return {
    ports: { http, https },
    play: (answers) => {
      played = new Map(answers)
    },
    close: async () => void (await Promise.all([stop(plain), stop(secure)])),
  }
}

const page = '<!doctype html><title>played</title><link rel="icon" href="data:,">'

function answer(socket: Socket, answerOf: (host: string) => Answer): void {
  socket.on('error', () => socket.destroy())
  let read = ''
  socket.on('data', (data) => {
    read += data.toString('latin1')
    if (!read.includes('\r\n\r\n')) return
    const host = /^host: ([^\r:]*)/im.exec(read)?.[1] ?? ''
    read = ''
    const { lines, next } = answerOf(host)
    const head = [
      next === null ? 'HTTP/1.1 200 OK' : 'HTTP/1.1 302 Found',
      ...(next === null ? [] : [`Location: ${next}`]),
      ...lines.map((line) => `Set-Cookie: ${line}`),
      'Content-Type: text/html',
      'Cache-Control: no-store',
      `Content-Length: ${page.length}`,
      'Connection: close',
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${page}`, 'utf8')
  })
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return (server.address() as AddressInfo).port
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
