import { closeSync, openSync, writeSync } from 'node:fs'

export interface GeneratedRecording {
  readonly path: string
  readonly octets: number
  /** characters of the body of each answer */
  readonly body: number
}

/**
 * Writes a recording of a long visit: a shop with a session that is renewed at each login, its API, and twenty other sites.
 * The same every time; returns the number of its entries.
 */
export function generateRecording({ path, octets, body }: GeneratedRecording): number {
  const file = openSync(path, 'w')
  let written = 0
  let entries = 0
  const write = (text: string) => {
    written += writeSync(file, text)
  }
  write('{"log":{"version":"1.2","creator":{"name":"WebInspector","version":"537.36"},"pages":[],"entries":[\n')
  for (let batch: string[] = []; written < octets; batch = []) {
    for (let i = 0; i < 100; i++) batch.push(JSON.stringify(entryOf(entries++, body)))
    write((entries > 100 ? ',\n' : '') + batch.join(',\n'))
  }
  write('\n]}}\n')
  closeSync(file)
  return entries
}

const start = Date.parse('2026-01-05T09:00:00Z')
const others = Array.from({ length: 20 }, (_, i) => `https://t${i}.tracker${i}.example`)

function entryOf(n: number, body: number) {
  const visit = Math.floor(n / 500)
  const turn = n % 500
  const session = token(visit)
  if (turn === 0) return exchange(n, 'https://shop.example/login', { cookie: `sid=${token(visit + 1e6)}`, body: 2_000 })
  if (turn === 1) {
    const fields = { mimeType: 'application/x-www-form-urlencoded', text: 'user=alice&password=correct+horse&remember=1' }
    const line = `sid=${session}; Path=/; HttpOnly; Secure; SameSite=Lax`
    return exchange(n, 'https://shop.example/login', {
      method: 'POST',
      cookie: `sid=${token(visit + 1e6)}`,
      postData: fields,
      status: 302,
      answer: [header('Location', '/account'), header('Set-Cookie', line)],
    })
  }
  const cookie = `sid=${session}; theme=dark; lang=en; _ga=GA1.2.${1e8 + visit}.1767600000`
  if (turn === 499) {
    const line = 'sid=; Path=/; Max-Age=0'
    return exchange(n, 'https://shop.example/logout', { cookie, answer: [header('Set-Cookie', line)], body: 500 })
  }
  if (turn % 10 === 5) {
    const line = `uid=${token(turn)}; Domain=tracker${turn % 20}.example; Secure; SameSite=None; Max-Age=86400`
    return exchange(n, `${others[turn % 20]}/pixel?cb=${n}`, { from: 'https://shop.example/', answer: [header('Set-Cookie', line)] })
  }
  const path = turn % 25 === 2 ? 'account' : `static/${turn % 40}.js`
  return exchange(n, `https://shop.example/${path}?v=${turn % 7}`, {
    cookie,
    body,
    ...(path === 'account' ? {} : { from: 'https://shop.example/account' }),
  })
}

interface Details {
  readonly method?: string
  readonly cookie?: string
  readonly from?: string
  readonly postData?: unknown
  readonly status?: number
  readonly answer?: readonly unknown[]
  readonly body?: number
}

function exchange(n: number, url: string, { method = 'GET', cookie, from, postData, status = 200, answer = [], body = 0 }: Details) {
  return {
    _initiator: { type: 'script', stack: { callFrames: [{ functionName: 'load', url, lineNumber: n % 900, columnNumber: 4 }] } },
    _resourceType: from === undefined ? 'document' : 'script',
    startedDateTime: new Date(start + n * 40).toISOString(),
    time: 30,
    request: {
      method,
      url,
      httpVersion: 'h2',
      headers: [
        header(':authority', new URL(url).host),
        header('accept', from === undefined ? 'text/html' : '*/*'),
        header('accept-language', 'en-GB,en;q=0.9'),
        header('user-agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36'),
        header('sec-fetch-dest', from === undefined ? 'document' : 'script'),
        ...(from === undefined ? [] : [header('referer', from)]),
        ...(cookie === undefined ? [] : [header('cookie', cookie)]),
      ],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: postData === undefined ? 0 : 40,
      ...(postData === undefined ? {} : { postData }),
    },
    response: {
      status,
      statusText: '',
      httpVersion: 'h2',
      headers: [
        header('date', new Date(start + n * 40).toUTCString()),
        header('content-type', 'text/html; charset=utf-8'),
        header('cache-control', 'no-store'),
        header('strict-transport-security', 'max-age=31536000'),
        ...answer,
      ],
      cookies: [],
      content: { size: body, mimeType: 'text/html', text: filler.slice(0, body) },
      redirectURL: '',
      headersSize: -1,
      bodySize: body,
    },
    cache: {},
    timings: { blocked: 1, dns: -1, ssl: -1, connect: -1, send: 1, wait: 20, receive: 8 },
  }
}

const filler = 'The quick brown fox jumps over "the lazy dog" \\ and back.\n'.repeat(4_000)

function header(name: string, value: string) {
  return { name, value }
}

/** 32 hexadecimal digits that look random and are the same every time. */
export function token(seed: number): string {
  let state = (seed * 2_654_435_761) >>> 0
  return Array.from({ length: 4 }, () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0
    return state.toString(16).padStart(8, '0')
  }).join('')
}
