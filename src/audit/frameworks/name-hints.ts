/** What the words of a cookie's name speak of. None of it is proof. */
export interface NameHints {
  readonly session: boolean
  readonly auth: boolean
  readonly csrf: boolean
  readonly preference: boolean
  readonly rememberMe: boolean
  readonly analytics: boolean
  readonly consent: boolean
  readonly cart: boolean
  /** tells who the user is: a companion */
  readonly user: boolean
  /** nonce, state, PKCE verifier: lives while a sign-on goes on */
  readonly transaction: boolean
  readonly loadBalancer: boolean
  /** the `<name>.sig` of a Keygrip pair */
  readonly signature: boolean
}

type Word = Exclude<keyof NameHints, 'signature'>

const words: Readonly<Record<Word, RegExp>> = {
  session: /sess(?!ion_?(?:time|lang|count|expir|start|length|depth|storage|page|ref))|(?:^|_)s?sid(?:_|$)|sid$|phpsessid|^s$|ticket/,
  auth: /auth(?!or)|token|(?:^|_)jwt|_jwt|login(?!_?(?:hint|time|count|method|page|from|redirect|url|attempt))|signin|identity|bearer|access|credential|sso(?:_|$)|(?:^|_)sso|apikey|api_key/,
  csrf: /csrf|xsrf|(?:^|_)antiforgery|requestverification|authenticity|form_?key/,
  preference:
    /(?:^|_)lang(?:uage)?(?:_|$)|lang(?:uage)?$|locale|theme|dark_?mode|color|colou?r_?scheme|currency|timezone|(?:^|_)tz(?:_|$)|pref(?:s|erence)?|font_?size|layout|sidebar|collapsed|(?:^|_)sort|per_?page|country|region|units?$|session_?lang/,
  rememberMe: /remember|keep_?me|stay_?(?:signed|logged)|auto_?login|persistent_?login|(?:^|_)rme(?:_|$)/,
  analytics:
    /^_{1,2}(?:ga|gid|utm|pk|hj|cl)|analytic|tracking|visitor|(?:^|_)visit|utm_|statistic|(?:^|_)hits?(?:_|$)|first_?seen|last_?visit|pageview|amplitude|mixpanel|matomo|piwik/,
  consent:
    /consent|gdpr|ccpa|cookie_?(?:bar|law|notice|policy|accept|banner|info|agree|warning|settings)|accept_?cookie|(?:^|_)optout|opt_?out|privacy/,
  cart: /cart|basket|wishlist|checkout/,
  user: /(?:^|_)(?:user|member|customer|account)(?:_?(?:name|id|info|email|data))?$|(?:^|_)uid$|(?:^|_)uname$|e_?mail|login_?(?:hint|name)|display_?name/,
  transaction:
    /nonce|pkce|code_?verifier|(?:^|_)state(?:_|$)|oidc_?(?:state|login|temp)|interaction|correlation|saml_?(?:request|state|relay)|auth_?(?:flow|state|redirect|request)|txn|transaction/,
  loadBalancer: /(?:^|_)(?:server|node|backend|route)_?id$|sticky|affinity|(?:^|_)lb(?:_|$)|load_?balanc|bigip/,
}

/** The generic words of a name, whatever its case, its separators and its prefixes. */
export function nameHints(name: string): NameHints {
  const plain = snakeCase(bareName(name).slice(0, 256))
  const has = (word: Word) => words[word].test(plain)
  const csrf = has('csrf')
  return {
    session: has('session') && !csrf,
    auth: has('auth') && !csrf && !has('transaction'),
    csrf,
    preference: has('preference'),
    rememberMe: has('rememberMe'),
    analytics: has('analytics'),
    consent: has('consent'),
    cart: has('cart'),
    user: has('user'),
    transaction: has('transaction') && !csrf,
    loadBalancer: has('loadBalancer'),
    signature: /\.sig$/.test(name),
  }
}

/**
 * The name without what is put around it: the prefixes of RFC 6265bis §4.1.3 and the later `__Http-` ones, the number of a chunk
 * (`.0`, `_1`, `C1`), the signature's `.sig`, and phpMyAdmin's `_https`.
 */
export function bareName(name: string): string {
  return name
    .replace(/^__(?:Host-Http|Http|Host|Secure)-/i, '')
    .replace(/\.sig$/, '')
    .replace(/\.\d{1,2}$/, '')
    .replace(/_https$/, '')
}

function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase()
}
