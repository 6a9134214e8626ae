/** What the words of a name speak of; none of them is proof. */
export interface NameHints {
  readonly session: boolean
  readonly auth: boolean
  readonly csrf: boolean
  readonly preference: boolean
  readonly rememberMe: boolean
  readonly analytics: boolean
  readonly consent: boolean
  readonly cart: boolean
  readonly user: boolean
  readonly transaction: boolean
  /** the `<name>.sig` of a Keygrip pair */
  readonly signature: boolean
}

/** The generic words of a cookie's name, whatever its case and its separators. */
export function nameHints(name: string): NameHints {
  const has = (pattern: RegExp) => pattern.test(name)
  return {
    session: has(/sess|sid/i),
    auth: has(/auth|token|login|jwt/i),
    csrf: has(/csrf|xsrf/i),
    preference: has(/lang|theme|locale/i),
    rememberMe: has(/remember/i),
    analytics: has(/^_ga/i),
    consent: has(/consent/i),
    cart: has(/cart/i),
    user: has(/user/i),
    transaction: has(/nonce|pkce/i),
    signature: has(/\.sig$/i),
  }
}
