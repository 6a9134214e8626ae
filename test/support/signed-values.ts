const base64url = (text: string) => Buffer.from(text).toString('base64url')

/** A JWT that carries its user and its end. */
export const jwt = [
  base64url('{"alg":"HS256","typ":"JWT"}'),
  base64url('{"sub":"17","nonce":"5b1f","exp":1767690000}'),
  'c2lnbmF0dXJlLW9mLXRoaXJ0eS10d28tb2N0ZXRzLXg',
].join('.')

/** An identifier as cookie-signature signs it (express-session). */
export const signedId = 's%3A9f86d081884c7d659a2feaa0c55ad015.QfrJcpMvwoBsGWRRSNPAZIROJfUoOlh5ehqMEFpcdZM'
