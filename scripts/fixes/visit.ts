import { request } from 'node:http'
import { CookieJar } from 'tough-cookie'

/** One exchange as an HTTP archive (HAR 1.2) has it. */
type Entry = ReturnType<typeof entryOf>

interface Exchange {
  readonly method: string
  readonly path: string
  readonly cookie: string
  readonly form: string | null
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

const host = 'app.example'
const origin = `https://${host}`
const start = Date.UTC(2026, 0, 5, 9)

/**
 * Signs in and out at an application on this port by plain requests, as a proxy that ends TLS passes them on, and records it as a browser
 * at `https://app.example` would.
 */
export async function visit(port: number): Promise<unknown> {
  const visitor = new Visitor(port)
  await visitor.get('/')
  await visitor.get('/login')
  await visitor.post('/login', 'user=alice&password=correct-horse')
  await visitor.get('/')
  await visitor.post('/logout', '')
  return {
    log: {
      version: '1.2',
      creator: { name: 'sidwatch', version: '1' },
      browser: { name: 'Chrome', version: '140' },
      entries: visitor.entries,
    },
  }
}

class Visitor {
  readonly entries: Entry[] = []
  readonly #port: number
  readonly #jar = new CookieJar()

  constructor(port: number) {
    this.#port = port
  }

  async get(path: string): Promise<void> {
    await this.#go('GET', path, null)
  }

  /** Follows where the answer leads. */
  async post(path: string, form: string): Promise<void> {
    const answer = await this.#go('POST', path, form)
    if (answer.status < 300 || answer.status > 399)
      throw new Error(`POST ${path} was answered ${answer.status}: ${answer.body.slice(0, 300)}`)
    await this.get('/')
  }

  async #go(method: string, path: string, form: string | null): Promise<Exchange> {
    const cookie = this.#jar.getCookieStringSync(origin + path)
    const answer = await exchange(this.#port, { method, path, cookie, form })
    if (answer.status >= 400) throw new Error(`${method} ${path} was answered ${answer.status}: ${answer.body.slice(0, 300)}`)
    for (const [name, value] of answer.headers)
      if (name.toLowerCase() === 'set-cookie') this.#jar.setCookieSync(value, origin + path, { ignoreError: true })
    this.entries.push(entryOf(answer, this.entries.length))
    return answer
  }
}

function exchange(port: number, asked: Pick<Exchange, 'method' | 'path' | 'cookie' | 'form'>): Promise<Exchange> {
  const { method, path, cookie, form } = asked
  const headers = {
    Host: host,
    Accept: 'text/html',
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-Host': host,
    ...(cookie === '' ? {} : { Cookie: cookie }),
    ...(form === null ? {} : { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(Buffer.byteLength(form)) }),
  }
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false, timeout: 20_000 }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const { rawHeaders } = answer
        const pairs = rawHeaders.flatMap((name, i) => (i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? ''] as const] : []))
        resolve({ ...asked, status: answer.statusCode ?? 0, headers: pairs, body: Buffer.concat(parts).toString('utf8') })
      })
      answer.on('error', reject)
    })
    sent.on('timeout', () => sent.destroy(new Error(`${method} ${path} was not answered`)))
    sent.on('error', reject)
    sent.end(form ?? undefined)
  })
}

function entryOf({ method, path, cookie, form, status, headers, body }: Exchange, index: number) {
  const mimeType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'text/html'
  const posted = { mimeType: 'application/x-www-form-urlencoded', text: form ?? '' }
  return {
    startedDateTime: new Date(start + index * 2_000).toISOString(),
    time: 20,
    _resourceType: 'document',
    request: {
      method,
      url: origin + path,
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'Host', value: host }, ...(cookie === '' ? [] : [{ name: 'Cookie', value: cookie }])],
      ...(form === null ? {} : { postData: posted }),
    },
    response: {
      status,
      httpVersion: 'HTTP/1.1',
      headers: headers.map(([name, value]) => ({ name, value })),
      content: { size: body.length, mimeType, text: body },
      redirectURL: headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? '',
    },
  }
}
