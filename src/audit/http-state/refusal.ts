/** Why a browser does not store a cookie. The step is that of RFC 6265bis §5.7, unless another source is named. */
export type RefusalReason =
  | 'empty' // step 2: neither name nor value
  | 'control-character' // §5.6 step 1, step 3
  | 'too-large' // step 4
  | 'nameless' // Firefox refuses `=value`, Chromium `=a=b`
  | 'domain-invalid' // step 8, and what can be no host: a scheme, a port, a space
  | 'domain-public-suffix' // step 9
  | 'domain-mismatch' // step 10
  | 'secure-over-http' // step 13
  | 'http-only-from-script' // step 15
  | 'secure-cookie-left-alone' // step 16
  | 'cross-site-samesite' // step 18
  | 'samesite-none-without-secure' // step 19
  | 'prefix-secure' // step 20
  | 'prefix-host' // step 21
  | 'prefix-http' // layered-cookies draft
  | 'prefix-host-http' // layered-cookies draft
  | 'nameless-prefix' // step 22
  | 'partitioned-without-secure' // CHIPS
  | 'third-party-blocked' // step 1: the browser's own policy
  | 'http-only-left-alone' // step 23.2

/** Names and numbers that a sentence about a refusal needs; never a cookie value. */
export type RefusalArgs = Readonly<Record<string, string | number>>

export interface Refusal {
  readonly why: RefusalReason
  readonly args: RefusalArgs
}

export function refusal(why: RefusalReason, args: RefusalArgs = {}): Refusal {
  return { why, args }
}
