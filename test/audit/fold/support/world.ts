import type { Recording } from '../../../support/recording.ts'
import { get, mark, markToken, page, post, removed, type Step, scan, script, wait } from '../../../support/session.ts'

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

export const host = 'app.example'
const app = `https://${host}`

/** The server and its user, who acts as one can: no logout without a login. One class: server and user share what they know. */
export class World {
  readonly #style: Style
  #made = 0
  #visitor: string | null = null
  #user: string | null = null
  #csrf: string | null = null

  constructor(style: Style) {
    this.#style = style
  }

  step(action: Action): Step {
    const seconds = action.do === 'wait' ? action.seconds : 0
    return inTab(action.tab, (recording) => this.#acts[action.do](recording, seconds))
  }

  readonly #acts: Readonly<Record<Action['do'], (recording: Recording, seconds: number) => void>> = {
    wait: (recording, seconds) => wait(seconds)(recording),
    scan: scan(),
    script: (recording) => script(app, `_ga=GA1.2.${1_000_000_000 + this.#made}.1767603600; Path=/`)(recording),
    prefer: script(app, 'theme=dark; Path=/'),
    delete: (recording) => {
      this.#user = null
      this.#visitor = null
      removed(this.#style.token)(recording)
    },
    mark: (recording) => mark(this.#user === null ? 'signed-out' : 'signed-in', host)(recording),
    claim: (recording) => markToken(this.#style.token)(recording),
    deny: (recording) => markToken(this.#style.token, 'not-session-token')(recording),
    'other-site': (recording) => get('https://other.example/', { setCookie: [`PHPSESSID=${this.#id()}; Path=/`] })(recording),
    open: (recording) => this.#open('/', recording),
    plain: (recording) => get(`http://${host}/plain`, { setCookie: this.#everyAnswer() })(recording),
    subdomain: get(`https://static.${host}/page`),
    'read-api': (recording) => get(`${app}/api/items`, { resource: 'xhr', ...this.#apiAnswer() })(recording),
    'write-api': (recording) => post(`${app}/api/items`, { json: { name: 'x' }, headers: this.#echo(), ...this.#apiAnswer() })(recording),
    'third-party': get('https://tracker.example/pixel', { resource: 'image', from: app }),
    leak: (recording) =>
      get(`https://tracker.example/collect?s=${this.#user ?? this.#visitor ?? 'nothing'}`, { resource: 'image', from: app })(recording),
    cart: (recording) => this.#cart(recording),
    login: (recording) => this.#login(recording),
    'fail-login': (recording) => this.#fail(recording),
    logout: (recording) => this.#whileSignedIn(recording, () => this.#logout(recording)),
    'change-password': (recording) => this.#whileSignedIn(recording, () => this.#change(recording)),
    'step-up': (recording) => this.#whileSignedIn(recording, () => this.#stepUp(recording)),
  }

  #whileSignedIn(recording: Recording, act: () => void): void {
    if (this.#user === null) this.#open('/', recording)
    else act()
  }

  #apiAnswer(): { readonly status: number; readonly setCookie: readonly string[] } {
    return { status: this.#user === null ? 401 : 200, setCookie: this.#everyAnswer() }
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
