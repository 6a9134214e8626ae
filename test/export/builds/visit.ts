import { request } from 'node:http'
import { CookieJar } from 'tough-cookie'
import { har, navigation, type Said, start } from '../../har/recording.ts'
import { type Build, serve } from './build.ts'

const origin = 'https://e.com'
const form = 'application/x-www-form-urlencoded'

/** Signs in to a running build and out again, as a browser does, and records it. */
export async function visitTo(build: Build): Promise<object> {
  const { port, close } = await serve(build)
  const jar = new CookieJar()
  const said: Said[] = []

  async function ask(method: 'GET' | 'POST', path: string, text?: string): Promise<void> {
    const url = `${origin}${path}`
    const cookie = await jar.getCookieString(url)
    const { status, setCookie, location } = await exchange(port, { method, path, cookie, text })
    for (const line of setCookie) await jar.setCookie(line, url, { ignoreError: true })
    said.push({
      url,
      // The server counts lifetimes from now; each exchange takes 20 ms in what is written.
      at: Date.now() - start + 50 * said.length,
      method,
      ask: { Host: 'e.com', ...navigation },
      ...(cookie === '' ? {} : { cookie }),
      ...(text === undefined ? {} : { postData: { mimeType: form, text } }),
      status,
      setCookie,
      answer: location === undefined ? {} : { Location: location },
    })
    if (location !== undefined) await ask('GET', location)
  }

  try {
    await ask('GET', build.account)
    await ask('POST', '/login', 'username=alice&password=correct+horse')
    await ask('GET', build.account)
    await ask('POST', '/logout', '')
    await ask('GET', build.account)
  } finally {
    await close()
  }
  return har(said)
}

interface Asked {
  readonly method: string
  readonly path: string
  readonly cookie: string
  readonly text: string | undefined
}

function exchange(port: number, { method, path, cookie, text }: Asked) {
  return new Promise<{ readonly status: number; readonly setCookie: readonly string[]; readonly location: string | undefined }>(
    (resolve, reject) => {
      const headers = {
        Host: 'e.com',
        'X-Forwarded-Proto': 'https',
        ...(cookie === '' ? {} : { Cookie: cookie }),
        ...(text === undefined ? {} : { 'Content-Type': form, 'Content-Length': Buffer.byteLength(text) }),
      }
      const asked = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
        answer.resume()
        const { statusCode: status = 0, headers } = answer
        answer.on('end', () => resolve({ status, setCookie: headers['set-cookie'] ?? [], location: headers.location }))
      })
      asked.on('error', reject)
      asked.end(text)
    },
  )
}
