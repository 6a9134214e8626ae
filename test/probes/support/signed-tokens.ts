import { createHmac } from 'node:crypto'

/** How a server makes its tokens, and which it takes. */
export interface Tokens {
  readonly issue: (until: number) => string
  /** signature that it sets in `<name>.sig`, where it does */
  readonly beside?: (token: string) => string
  /** characters of the first of the cookies that it cuts its tokens into, where it does */
  readonly cutAt?: number
  readonly takes: (token: string, now: number, beside: string) => boolean
}

const secret = 'marker-secret-of-the-test-server'
const encoded = (text: string) => Buffer.from(text).toString('base64url')
const hmac = (text: string, encoding: 'base64url' | 'base64' | 'hex') => createHmac('sha256', secret).update(text).digest(encoding)

interface Jwt {
  readonly signed: string
  readonly signature: string
  readonly alg: string
  readonly exp: number
}

function jwt(until: number, more: object = {}): string {
  const claims = { sub: 'alice', exp: until / 1000, ...more }
  const signed = `${encoded('{"alg":"HS256","typ":"JWT","kid":"2"}')}.${encoded(JSON.stringify(claims))}`
  return `${signed}.${hmac(signed, 'base64url')}`
}

function opened(token: string): Jwt {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
  return { signed: `${header}.${payload}`, signature, alg: read(header).alg, exp: read(payload).exp }
}

/** Octets are compared, as libraries do: spare bits of base64 are not seen. */
function isSigned({ signed, signature }: Jwt): boolean {
  return Buffer.from(signature, 'base64url').equals(Buffer.from(hmac(signed, 'base64url'), 'base64url'))
}

/** JWTs by the servers that read them. */
const checked: Tokens = { issue: jwt, takes: (token, now) => isSigned(opened(token)) && now / 1000 < opened(token).exp }
const unchecked: Tokens = { issue: jwt, takes: (token, now) => now / 1000 < opened(token).exp }
const endless: Tokens = { issue: jwt, takes: (token) => isSigned(opened(token)) }
const believing = (isNone: (alg: string) => boolean): Tokens => ({
  issue: jwt,
  takes: (token) => (isNone(opened(token).alg) ? opened(token).signature === '' : isSigned(opened(token))),
})

/** Values that are signed and are no JWT: `value<separator>signature`, as it stands in the cookie. */
const signedBy = (separator: string, encoding: 'base64' | 'hex', isChecked = true): Tokens => {
  const value = Buffer.from('{"user_id":17,"_rails":1}').toString('base64')
  const text = separator === '--' ? value : 's:9f86d081884c7d659a2feaa0c55ad015'
  const signature = (of: string) => hmac(of.replace(/^s:/, ''), encoding).replace(/=+$/, '')
  return {
    issue: () => encodeURIComponent(`${text}${separator}${signature(text)}`).replaceAll('%2D', '-'),
    takes: (token) => {
      const whole = decodeURIComponent(token)
      const end = whole.lastIndexOf(separator)
      return !isChecked || whole.slice(end + separator.length) === signature(whole.slice(0, end))
    },
  }
}

/** Keygrip, as cookie-session uses it: the signature stands in a cookie of its own. */
const keygrip = (isChecked: boolean): Tokens => {
  const beside = (token: string) => createHmac('sha1', secret).update(`auth=${token}`).digest('base64url')
  return {
    issue: () => Buffer.from('{"user":17,"basket":[1,2,3]}').toString('base64'),
    beside,
    takes: (token, _now, signature) => !isChecked || signature === beside(token),
  }
}

/** Of more octets than a cookie may have (Auth.js and others). */
const cut = (tokens: Tokens, cutAt: number): Tokens => ({
  ...tokens,
  issue: (until) => jwt(until, { roles: 'keeper of the shelf, '.repeat(140) }),
  cutAt,
})

export const tokens = {
  checked,
  unchecked,
  endless,
  none: believing((alg) => alg === 'none'),
  cut: cut(checked, 2_400),
  cutUnchecked: cut(unchecked, 2_400),
  cutInSignature: cut(unchecked, 4_038),
  cutNone: cut(
    believing((alg) => alg === 'none'),
    2_400,
  ),
  cutEndless: cut(endless, 2_400),
  anyCase: believing((alg) => alg !== 'none' && alg.toLowerCase() === 'none'),
  express: signedBy('.', 'base64'),
  expressUnchecked: signedBy('.', 'base64', false),
  rails: signedBy('--', 'hex'),
  railsUnchecked: signedBy('--', 'hex', false),
  keygrip: keygrip(true),
  keygripUnchecked: keygrip(false),
} satisfies Readonly<Record<string, Tokens>>
