const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A JWT with this header and these claims; its signature is that of no key. */
export function writtenJwt(header: object, claims: object, signature = 'c2lnbmF0dXJlLW9mLXRoaXJ0eS10d28tb2N0ZXRzLXg'): string {
  return `${base64url(header)}.${base64url(claims)}.${signature}`
}
