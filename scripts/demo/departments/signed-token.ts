import { createHmac } from 'node:crypto'

export interface Claims {
  readonly sub: string
  /** when it was issued, and when it ends, in seconds */
  readonly iat: number
  readonly exp?: number
  readonly jti?: string
}

/** A JSON Web Token (RFC 7519): with HS256, or without a signature where there is no secret. */
export function signedToken(claims: Claims, secret: Buffer | null, header: object = {}): string {
  const parts = [{ alg: secret === null ? 'none' : 'HS256', typ: 'JWT', ...header }, claims]
  const content = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${content}.${signatureOf(content, secret)}`
}

/** The claims of the token in a Cookie header; null where it is not there, not signed with this secret, or over. */
export function readToken(name: string, cookies: string | undefined, secret: Buffer | null): Claims | null {
  const [, content = '', signature] = new RegExp(`(?:^|; )${name}=([\\w-]+\\.[\\w-]+)\\.([\\w-]*)`).exec(cookies ?? '') ?? []
  if (content === '' || signatureOf(content, secret) !== signature) return null
  const claims: Claims = JSON.parse(Buffer.from(content.split('.')[1] ?? '', 'base64url').toString())
  return claims.exp === undefined || claims.exp > now() ? claims : null
}

/** In seconds. */
export function now(): number {
  return Math.floor(Date.now() / 1000)
}

function signatureOf(content: string, secret: Buffer | null): string {
  return secret === null ? '' : createHmac('sha256', secret).update(content).digest('base64url')
}
