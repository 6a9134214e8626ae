import type { Observation } from '../../src/audit/observation.ts'
import { readHar } from '../../src/har/read-har.ts'
import { token } from './generated-recording.ts'

const header = (name: string, value: string) => ({ name, value })

/**
 * Observations of a long visit to one site: so many cookies, and a login, fifty-five pages and a logout again and again. Of a visitor who
 * never signs in: the pages alone.
 */
export function visit(cookies: number, observations: number, signsIn = true): readonly Observation[] {
  const entries: unknown[] = []
  const jar = Array.from({ length: cookies }, (_, n) => `c${n}=${token(n)}`)
  const carried = jar.slice(0, 60)
  const sent = (session: string) => header('Cookie', [...carried, ...(signsIn ? [`sid=${session}`] : [])].join('; '))
  const add = (method: string, path: string, ask: readonly unknown[], status: number, answer: readonly unknown[], body = '') => {
    entries.push({
      startedDateTime: new Date(Date.parse('2026-01-05T09:00:00Z') + entries.length * 1000).toISOString(),
      time: 20,
      request: {
        method,
        url: `https://e.com${path}`,
        headers: [header('Sec-Fetch-Dest', 'document'), header('Accept', 'text/html'), ...ask],
        bodySize: body.length,
        ...(body === '' ? {} : { postData: { mimeType: 'application/x-www-form-urlencoded', text: body } }),
      },
      response: { status, headers: [header('Content-Type', 'text/html'), ...answer], content: {} },
      timings: { send: 0, wait: 10, receive: 1 },
    })
  }
  for (let n = 0; n < cookies; n += 10) {
    const lines = jar.slice(n, n + 10).map((cookie) => header('Set-Cookie', `${cookie}; Path=/`))
    add('GET', `/first/${n}`, [], 200, lines)
  }
  for (let turn = 0; entries.length * 2 < observations; turn++) {
    const [before, after] = [token(turn + 1e6), token(turn + 2e6)]
    const issued = header('Set-Cookie', `sid=${after}; Path=/; HttpOnly`)
    if (signsIn) {
      add('GET', '/login', [sent(before)], 200, [])
      add('POST', '/login', [sent(before)], 302, [header('Location', '/home'), issued], 'user=a&password=b')
    }
    for (let n = 0; n < 55; n++) {
      const renewed = n % 5 === 0 && cookies > 0 ? [header('Set-Cookie', `c${n % cookies}=${token(turn * 100 + n)}; Path=/`)] : []
      add('GET', n === 0 ? '/home' : `/page/p${n}`, [sent(after)], 200, renewed)
    }
    if (signsIn)
      add('POST', '/logout', [sent(after)], 302, [header('Location', '/'), header('Set-Cookie', 'sid=; Max-Age=0; Path=/')], 'csrf=1')
  }
  const log = { creator: { name: 'Playwright' }, browser: { name: 'chromium' }, entries }
  return readHar({ log }, { key: new Uint8Array(32).fill(1) }).observations.slice(0, observations)
}
