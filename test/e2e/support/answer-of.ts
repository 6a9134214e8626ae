import type { IncomingHttpHeaders } from 'node:http'
import { get } from 'node:https'

/** What the demo answers to somebody who is no browser: no cookies are sent, and none are kept. */
export function answerOf(address: string): Promise<{ readonly headers: IncomingHttpHeaders; readonly text: string }> {
  const { hostname, port, pathname, search } = new URL(address)
  const headers = { host: `${hostname}:${port}` }
  const options = { host: '127.0.0.1', port, path: pathname + search, servername: hostname, headers, rejectUnauthorized: false }
  return new Promise((resolve, reject) => {
    get(options, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece) => {
        text += piece
      })
      answer.on('end', () => resolve({ headers: answer.headers, text })).on('error', reject)
    }).on('error', reject)
  })
}
