import fc from 'fast-check'
import { type Bounds, liveBounds } from '../../../../src/audit/bounds.ts'
import { bySite } from '../../../../src/audit/by-site.ts'
import { emptySite, fold } from '../../../../src/audit/fold.ts'
import type { Observation } from '../../../../src/audit/observation.ts'
import type { SiteState } from '../../../../src/audit/site.ts'
import type { Recording } from '../../../support/recording.ts'
import { get, mark, markToken, page, post, removed, type Step, scan, script, sessionSeen, wait } from '../../../support/session.ts'

/** How one site handles its session: what frameworks really do, good and bad. */
export interface Style {
  readonly token: string
  readonly flags: string
  /** a visitor has a session before the login */
  readonly anonymous: boolean
  readonly atLogin: 'renew' | 'keep' | 'beside' | 'self-contained'
  readonly atLogout: 'clear' | 'keep' | 'replace'
  readonly refusal: 'form' | 'status' | 'redirect' | 'json'
  readonly csrf: boolean
  readonly churner: boolean
  readonly rolling: boolean
  readonly remembers: boolean
  readonly twoScopes: boolean
  readonly json: boolean
}

export type Action =
  | {
      readonly do: 'open' | 'read-api' | 'write-api' | 'step-up' | 'cart' | 'third-party' | 'leak' | 'plain' | 'subdomain'
      readonly tab: number
    }
  | { readonly do: 'login' | 'fail-login' | 'logout' | 'change-password'; readonly tab: number }
  | { readonly do: 'scan' | 'script' | 'prefer' | 'delete' | 'other-site' | 'mark' | 'claim' | 'deny'; readonly tab: number }
  | { readonly do: 'wait'; readonly tab: number; readonly seconds: number }

const host = 'app.example'
const app = `https://${host}`

/** The server and its user, who acts as one can: no logout without a login. */
class World {
  readonly #style: Style
  #made = 0
  #visitor: string | null = null
  #user: string | null = null
  #csrf: string | null = null

  constructor(style: Style) {
    this.#style = style
  }

  step(action: Action): Step {
    const { tab } = action
    return inTab(tab, (recording) => this.#act(action, recording))
  }

  #act(action: Action, recording: Recording): void {
    const signedIn = this.#user !== null
    switch (action.do) {
      case 'wait':
        wait(action.seconds)(recording)
        break
      case 'scan':
        scan()(recording)
        break
      case 'script':
        script(app, `_ga=GA1.2.${1_000_000_000 + this.#made}.1767603600; Path=/`)(recording)
        break
      case 'prefer':
        script(app, 'theme=dark; Path=/')(recording)
        break
      case 'delete':
        this.#user = null
        this.#visitor = null
        removed(this.#style.token)(recording)
        break
      case 'mark':
        mark(signedIn ? 'signed-in' : 'signed-out', host)(recording)
        break
      case 'claim':
        markToken(this.#style.token)(recording)
        break
      case 'deny':
        markToken(this.#style.token, 'not-session-token')(recording)
        break
      case 'other-site':
        get('https://other.example/', { setCookie: [`PHPSESSID=${this.#id()}; Path=/`] })(recording)
        break
      case 'open':
        this.#open('/', recording)
        break
      case 'plain':
        get(`http://${host}/plain`, { setCookie: this.#everyAnswer() })(recording)
        break
      case 'subdomain':
        get(`https://static.${host}/page`, {})(recording)
        break
      case 'read-api':
        get(`${app}/api/items`, { resource: 'xhr', status: signedIn ? 200 : 401, setCookie: this.#everyAnswer() })(recording)
        break
      case 'write-api':
        post(`${app}/api/items`, {
          json: { name: 'x' },
          headers: this.#echo(),
          status: signedIn ? 200 : 401,
          setCookie: this.#everyAnswer(),
        })(recording)
        break
      case 'third-party':
        get('https://tracker.example/pixel', { resource: 'image', from: app })(recording)
        break
      case 'leak':
        get(`https://tracker.example/collect?s=${encodeURIComponent(this.#user ?? this.#visitor ?? 'nothing')}`, {
          resource: 'image',
          from: app,
        })(recording)
        break
      case 'cart':
        this.#cart(recording)
        break
      case 'login':
        this.#login(recording)
        break
      case 'fail-login':
        this.#fail(recording)
        break
      case 'logout':
        if (signedIn) this.#logout(recording)
        else this.#open('/', recording)
        break
      case 'change-password':
        if (signedIn) this.#change(recording)
        else this.#open('/', recording)
        break
      case 'step-up':
        if (signedIn) this.#stepUp(recording)
        else this.#open('/', recording)
        break
    }
  }

  #open(path: string, recording: Recording): void {
    const isNew = this.#style.anonymous && this.#visitor === null && this.#user === null
    get(`${app}${path}`, { setCookie: isNew ? this.#issueVisitor() : this.#everyAnswer() })(recording)
    page(`${app}${path}`, this.#user === null ? {} : { logoutControl: true })(recording)
  }

  #cart(recording: Recording): void {
    const setCookie = this.#user === null && this.#visitor === null ? this.#issueVisitor() : this.#everyAnswer()
    post(`${app}/cart`, { json: { item: 1 }, headers: this.#echo(), setCookie })(recording)
  }

  #login(recording: Recording): void {
    const { atLogin, json, remembers, twoScopes } = this.#style
    this.#loginPage(recording)
    const fresh = this.#id()
    const renewed = atLogin === 'self-contained' ? this.#sealed() : fresh
    const lines: string[] = []
    if (atLogin === 'keep' && this.#visitor !== null) this.#user = this.#visitor
    else {
      this.#user = renewed
      lines.push(atLogin === 'beside' ? `auth_id=${renewed}; Path=/; HttpOnly; Secure` : this.#line(renewed))
    }
    if (twoScopes) lines.push(`${this.#style.token}=${this.#id()}; Path=/api; HttpOnly`)
    if (remembers) lines.push(`remember_me=${this.#id()}; Path=/; Max-Age=2592000; HttpOnly; Secure`)
    const form = { user: 'alice', password: 'correct horse', ...this.#field() }
    if (json) post(`${app}/login`, { json: form, headers: this.#echo(), setCookie: [...lines, ...this.#everyAnswer()] })(recording)
    else post(`${app}/login`, { form, setCookie: [...lines, ...this.#everyAnswer()], location: '/home' })(recording)
    const stored = recording.observations.some((seen) => seen.type === 'cookie-stored' && seen.cookie.name === this.#carrier())
    if (!stored) this.#user = null
    this.#open('/home', recording)
  }

  #fail(recording: Recording): void {
    this.#loginPage(recording)
    const form = { user: 'alice', password: 'wrong', ...this.#field() }
    const setCookie = this.#everyAnswer()
    const { refusal } = this.#style
    if (refusal === 'json') post(`${app}/login`, { json: form, setCookie, status: 200 })(recording)
    else if (refusal === 'status') post(`${app}/login`, { form, setCookie, status: 401 })(recording)
    else if (refusal === 'redirect') post(`${app}/login`, { form, setCookie, location: '/login?error=1' })(recording)
    else post(`${app}/login`, { form, setCookie, status: 200 })(recording)
    page(`${app}/login`, { passwordInput: true, loginForm: true, ...(this.#user === null ? {} : { logoutControl: true }) })(recording)
  }

  #loginPage(recording: Recording): void {
    const isNew = this.#style.anonymous && this.#visitor === null && this.#user === null
    get(`${app}/login`, { setCookie: isNew ? this.#issueVisitor() : this.#everyAnswer() })(recording)
    page(`${app}/login`, { passwordInput: true, loginForm: true })(recording)
  }

  #logout(recording: Recording): void {
    const { atLogout, token } = this.#style
    const lines = atLogout === 'clear' ? [`${this.#carrier()}=; Path=/; Max-Age=0`] : []
    this.#user = null
    if (this.#style.atLogin !== 'beside' || atLogout !== 'keep') this.#visitor = null
    if (atLogout === 'replace') {
      this.#visitor = this.#id()
      lines.push(this.#line(this.#visitor, token))
    }
    post(`${app}/logout`, { form: { ...this.#field(), go: '1' }, setCookie: lines, location: '/login' })(recording)
    page(`${app}/login`, { passwordInput: true, loginForm: true })(recording)
  }

  #change(recording: Recording): void {
    const form = { current_password: 'a', new_password: 'b', confirm_password: 'b', ...this.#field() }
    post(`${app}/account/password`, { form, setCookie: this.#everyAnswer(), location: '/account' })(recording)
    this.#open('/account', recording)
  }

  #stepUp(recording: Recording): void {
    page(`${app}/sudo`, { passwordInput: true, ...(this.#style.json ? { logoutControl: true } : {}) })(recording)
    post(`${app}/sudo`, { form: { password: 'correct horse', ...this.#field() }, setCookie: this.#everyAnswer(), location: '/admin' })(
      recording,
    )
    this.#open('/admin', recording)
  }

  #everyAnswer(): readonly string[] {
    const { churner, csrf, rolling } = this.#style
    const lines: string[] = []
    if (churner) lines.push(`srv=${this.#id()}; Path=/`)
    if (csrf && this.#csrf === null) {
      this.#csrf = this.#id()
      lines.push(`csrf_value=${this.#csrf}; Path=/; Secure`)
    }
    if (rolling && this.#user !== null && this.#style.atLogin !== 'beside') lines.push(this.#line(this.#user))
    return lines
  }

  #issueVisitor(): readonly string[] {
    this.#visitor = this.#id()
    return [this.#line(this.#visitor), ...this.#everyAnswer()]
  }

  #line(value: string, name = this.#style.token): string {
    return `${name}=${value}; Path=/${this.#style.flags}`
  }

  #carrier(): string {
    return this.#style.atLogin === 'beside' ? 'auth_id' : this.#style.token
  }

  #echo(): Readonly<Record<string, string>> {
    return this.#csrf === null ? {} : { 'X-CSRF-Token': this.#csrf }
  }

  #field(): Readonly<Record<string, string>> {
    return this.#csrf === null ? {} : { csrf_token: this.#csrf }
  }

  /** 26 characters of base 32, as PHP makes them, and never twice the same. */
  #id(): string {
    this.#made += 1
    let [x, text] = [(this.#made * 2_654_435_761) >>> 0, '']
    for (let i = 0; i < 26; i += 1) {
      x = (Math.imul(x, 1_664_525) + 1_013_904_223) >>> 0
      text += '0123456789abcdefghijklmnopqrstuv'[x >>> 27]
    }
    return text
  }

  /** A signed token that holds the session itself. */
  #sealed(): string {
    const part = (text: string) => Buffer.from(text).toString('base64url')
    return `${part('{"alg":"HS256"}')}.${part(`{"sub":"7","iat":${1_767_603_600 + this.#made}}`)}.${this.#id()}${this.#id()}`.slice(0, 160)
  }
}

/** The builder's pages are of its first tab. */
function inTab(tab: number, step: Step): Step {
  return (recording) => {
    const before = recording.observations.length
    step(recording)
    if (tab === 1) return
    for (let i = before; i < recording.observations.length; i += 1) {
      const seen = recording.observations[i]
      if (seen !== undefined && 'tab' in seen) recording.observations[i] = { ...seen, tab }
    }
  }
}

const style: fc.Arbitrary<Style> = fc.record({
  token: fc.constantFrom('sid', 'PHPSESSID', 'session_id', '__proto__', 'constructor'),
  flags: fc.constantFrom(
    '; HttpOnly; Secure; SameSite=Lax',
    '; HttpOnly',
    '',
    '; Secure; HttpOnly; SameSite=None',
    '; SameSite=None',
    '; Secure; SameSite=Sometimes',
    `; Domain=${host}; HttpOnly`,
    '; HttpOnly; Max-Age=86400',
  ),
  anonymous: fc.boolean(),
  atLogin: fc.constantFrom('renew', 'keep', 'beside', 'self-contained'),
  atLogout: fc.constantFrom('clear', 'keep', 'replace'),
  refusal: fc.constantFrom('form', 'status', 'redirect', 'json'),
  csrf: fc.boolean(),
  churner: fc.boolean(),
  rolling: fc.boolean(),
  remembers: fc.boolean(),
  twoScopes: fc.boolean(),
  json: fc.boolean(),
})

const tab = fc.constantFrom(1, 1, 1, 2)
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('login', 'fail-login', 'logout', 'change-password'), tab }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('open', 'read-api', 'write-api', 'step-up', 'cart', 'third-party', 'leak', 'plain', 'subdomain'),
      tab,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('scan', 'scan', 'scan', 'script', 'prefer', 'delete', 'other-site', 'mark', 'claim', 'deny'),
      tab,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait'), tab, seconds: fc.constantFrom(3, 30, 200, 700) }) },
)

export interface Visit {
  readonly style: Style
  readonly actions: readonly Action[]
  readonly browser: 'chromium' | 'firefox'
  readonly observations: readonly Observation[]
}

export function play(style: Style, actions: readonly Action[], browser: 'chromium' | 'firefox' = 'chromium'): readonly Observation[] {
  const world = new World(style)
  return sessionSeen({ browser }, scan('start'), ...actions.map((one) => world.step(one)))
}

/** Whole plausible visits of a site, of at most so many acts. */
export function visits(maxLength = 14): fc.Arbitrary<Visit> {
  return fc
    .record({
      style,
      actions: fc.array(action, { minLength: 1, maxLength, size: 'max' }),
      browser: fc.constantFrom('chromium' as const, 'firefox' as const),
    })
    .map((visit) => ({ ...visit, observations: play(visit.style, visit.actions, visit.browser) }))
}

/** What concerns the site of the visit, or another, in the order of arrival. */
export function logOf(observations: readonly Observation[], site = host): readonly Observation[] {
  return [...bySite(observations).sites.values()].find((log) => log.site === site)?.observations ?? []
}

/** Folded at once from nothing: what every other way of folding is held to. */
export function foldedAtOnce(log: readonly Observation[], bounds: Bounds = liveBounds, site = host): SiteState {
  return fold(emptySite('0', site), log, bounds)
}
