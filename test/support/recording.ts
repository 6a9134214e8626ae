import type { CookieIdentity } from '../../src/audit/cookie.ts'
import { cookiesFor, emptyJar, expire, type Jar, type JarCookie, receive } from '../../src/audit/http-state/jar.ts'
import { parseSetCookie } from '../../src/audit/http-state/parse-set-cookie.ts'
import { cookieSite } from '../../src/audit/http-state/registrable-domain.ts'
import { cookiesToSend } from '../../src/audit/http-state/retrieval.ts'
import type { Envelope, Observation, RequestHop, ResourceType, SeenId } from '../../src/audit/observation.ts'
import type { ValueTraits } from '../../src/audit/traits.ts'
import type { Seeing } from './session.ts'
import { headersOf, partsOf, placeOf, readForm, traitsOf } from './wire.ts'

/** What a client asks, as far as it is not the usual. */
export interface Ask {
  readonly form?: Readonly<Record<string, string>>
  readonly json?: Readonly<Record<string, unknown>>
  /** there was a body that nobody could read */
  readonly unreadable?: true
  readonly headers?: Readonly<Record<string, string>>
  /** `omit`: no cookie is sent and none of the answer is stored, as with `fetch` without credentials */
  readonly credentials?: 'omit'
  readonly resource?: ResourceType
  readonly lifecycle?: RequestHop['lifecycle']
  readonly tab?: number
  /** address of the page that asks, where it is another site's */
  readonly from?: string
}

/** What the server answers; 200 without anything else, or 302 where it leads elsewhere. */
export interface Answer {
  readonly status?: number
  readonly setCookie?: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
  /** where it leads: the browser follows and gets `landing`, an empty 200 where it is not said; null: the browser does not get there */
  readonly location?: string
  readonly landing?: Answer | null
}

interface Held {
  readonly value: string
  readonly traits: ValueTraits
}

/** Monday, 5 January 2026, 09:00 UTC: when every session begins, in milliseconds. */
export const sessionStart = 1_767_603_600_000

/** How far the clock moves on with each step, in milliseconds. */
const stepTime = 1_000

/** A browser with a jar that plays a session and writes down what an extension in it sees. */
export class Recording {
  readonly #seeing: Required<Seeing>
  readonly #observations: Observation[] = []
  #jar: Jar<Held> = emptyJar()
  #now = sessionStart
  #requests = 0
  #seq = 0
  #seen = true

  constructor(seeing: Seeing) {
    this.#seeing = { browser: 'chromium', store: '0', access: 'all', ...seeing }
    this.#see({ type: 'access-changed', access: this.#seeing.access }, 'access', null)
  }

  get observations(): readonly Observation[] {
    return this.#observations
  }

  get now(): number {
    return this.#now
  }

  wait(seconds: number): void {
    this.#now += seconds * 1000
  }

  exchange(method: string, url: string, ask: Ask, answer: Answer): void {
    this.#requests += 1
    this.#hop(method, url, ask, answer, 0)
    this.#now += stepTime
  }

  #hop(method: string, url: string, ask: Ask, answer: Answer, index: number): void {
    this.#expire()
    const place = placeOf(url)
    const at = this.#now
    const hop = this.#hopOf(method, url, ask, index)
    const site = cookieSite(place.host)
    const status = answer.status ?? (answer.location === undefined ? 200 : 302)
    const context = {
      scheme: place.scheme,
      host: place.host,
      path: new URL(url).pathname,
      crossSite: ask.from !== undefined && cookieSite(new URL(ask.from).hostname) !== site,
      topLevelNavigation: hop.resource === 'document',
      topLevelSite: ask.from === undefined ? site : cookieSite(new URL(ask.from).hostname),
    }

    const form = readForm(ask)
    if (form !== null) this.#see({ ...hop, type: 'form-submitted', ...form }, 'before-request', site, at)
    const sent =
      ask.credentials === 'omit' ? [] : cookiesToSend(cookiesFor(this.#jar, place.host), { ...context, method, at }, this.#seeing.browser)
    const cookies = sent.map(({ cookie, payload: { traits } }) => ({ name: cookie.name, digest: traits.digest, identity: traits.identity }))
    if (hop.lifecycle === 'active')
      this.#see({ ...hop, type: 'request-sent', cookies, ...partsOf(url, ask.headers ?? {}) }, 'sent', site, at + 1)

    const lines = answer.setCookie ?? []
    for (const [i, line] of lines.entries()) {
      const { received, value } = parseSetCookie(line)
      const traits = traitsOf(value, received.name, at)
      this.#see({ ...hop, type: 'set-cookie-received', index: i, cookie: received, traits, status }, `set-cookie-${i}`, site, at + 20)
      if (ask.credentials !== 'omit') this.#store(line, { value, traits }, { ...context, at: at + 22 })
    }
    const location = answer.location === undefined ? null : new URL(answer.location, url).href
    this.#see({ ...hop, type: 'request-completed', status, ...headersOf(answer.headers ?? {}, location) }, 'completed', site, at + 30)
    this.#now = at + 40
    if (location !== null && answer.landing !== null)
      this.#hop(status === 307 || status === 308 ? method : 'GET', location, follow(ask), answer.landing ?? {}, index + 1)
  }

  /** `document.cookie = line` on a page. */
  script(url: string, line: string): void {
    const place = placeOf(url)
    const { value } = parseSetCookie(line)
    const path = new URL(url).pathname
    const site = cookieSite(place.host)
    this.#store(
      line,
      { value, traits: traitsOf(value, line.split('=')[0] ?? '', this.#now) },
      {
        scheme: place.scheme,
        host: place.host,
        path,
        at: this.#now,
        crossSite: false,
        topLevelNavigation: false,
        topLevelSite: site,
        fromScript: true,
      },
    )
    this.#now += stepTime
  }

  #store(line: string, held: Held, context: Parameters<typeof receive<Held>>[3]): void {
    const { received } = parseSetCookie(line)
    const { jar, outcome, replaced } = receive(this.#jar, received, held, context, this.#seeing.browser)
    this.#jar = jar
    if (outcome.outcome === 'refused') return
    const unchanged =
      this.#seeing.browser === 'firefox' &&
      outcome.outcome === 'stored' &&
      replaced?.payload.value === held.value &&
      sameAttributes(replaced, outcome.attributes)
    if (unchanged) return
    if (replaced !== null)
      this.#removed(
        replaced.cookie,
        outcome.outcome === 'deleted' ? (this.#seeing.browser === 'firefox' ? 'explicit' : 'expired-overwrite') : 'overwrite',
        context.at,
      )
    if (outcome.outcome !== 'stored') return
    const { cookie, attributes } = outcome
    this.#see(
      { type: 'cookie-stored', cookie, attributes, traits: held.traits, cause: 'explicit', modelled: false },
      `stored-${this.#seq}`,
      cookieSite(context.host),
      context.at + 1,
    )
  }

  #removed(cookie: CookieIdentity, cause: 'explicit' | 'overwrite' | 'expired' | 'expired-overwrite', at: number): void {
    this.#see({ type: 'cookie-removed', cookie, cause, modelled: false }, `removed-${this.#seq}`, cookieSite(cookie.domain), at)
  }

  #expire(): void {
    const { jar, expired } = expire(this.#jar, this.#now)
    this.#jar = jar
    if (this.#seeing.browser === 'chromium') for (const { cookie } of expired) this.#removed(cookie, 'expired', this.#now - 1)
  }

  /** The user, or another extension, takes a cookie out of the jar. */
  remove(name: string): void {
    const sites = new Map([...this.#jar.sites].map(([site, cookies]) => [site, cookies.filter(({ cookie }) => cookie.name !== name)]))
    for (const { cookie } of this.#held(name)) this.#removed(cookie, 'explicit', this.#now)
    this.#jar = { sites }
    this.#now += stepTime
  }

  /** The whole jar is read, as it is once at the start and around a journey; for each site that is in it, or the one named. */
  scan(reason: 'start' | 'grant' | 'journey-start' | 'journey-end' | 'request', named?: string): void {
    this.#expire()
    const sites = named === undefined ? [...this.#jar.sites.keys()] : [named]
    for (const site of sites) {
      const cookies = (this.#jar.sites.get(site) ?? []).map(({ cookie, attributes, payload: { traits } }) => ({
        cookie,
        attributes,
        traits,
      }))
      this.#see({ type: 'jar-scanned', scan: `scan-${this.#seq}`, reason, cookies, cut: false }, `scan-${this.#seq}`, site)
    }
    this.#now += stepTime
  }

  page(url: string, facts: PageFacts): void {
    const { holds = {}, ...flags } = facts
    const held = Object.entries(holds).flatMap(([where, names]) =>
      names.flatMap((name) => this.#held(name).map(({ payload }) => ({ where: where as Where, digest: payload.traits.digest }))),
    )
    const storageKeys = { local: [], session: [] }
    const none = { passwordInput: false, codeInput: false, logoutControl: false, loginForm: false }
    this.#see(
      { type: 'page-read', place: placeOf(url), tab: 1, frame: 0, ...none, ...flags, storageKeys, holds: held },
      `page-${this.#seq}`,
      cookieSite(placeOf(url).host),
    )
    this.#now += stepTime
  }

  mark(what: 'signed-in' | 'signed-out' | 'password-changed' | 'role-changed', site: string): void {
    this.#see({ type: 'user-marked', mark: { what } }, `mark-${this.#seq}`, site)
    this.#now += stepTime
  }

  markToken(what: 'session-token' | 'not-session-token', name: string): void {
    for (const { cookie } of this.#held(name))
      this.#see({ type: 'user-marked', mark: { what, cookie } }, `mark-${this.#seq}`, cookieSite(cookie.domain))
    this.#now += stepTime
  }

  access(access: 'none' | 'partial' | 'site' | 'all'): void {
    this.#see({ type: 'access-changed', access }, `access-${this.#seq}`, null)
    this.#now += stepTime
  }

  /** What happens meanwhile is not seen; a gap says so. */
  unseen(happens: (recording: Recording) => void): void {
    const from = this.#now
    this.#seen = false
    happens(this)
    this.#seen = true
    this.#see({ type: 'gap', from, until: this.#now, why: 'worker-death' }, `gap-${this.#seq}`, null)
    this.#now += stepTime
  }

  #held(name: string): readonly JarCookie<Held>[] {
    return [...this.#jar.sites.values()].flat().filter(({ cookie }) => cookie.name === name)
  }

  #hopOf(method: string, url: string, ask: Ask, hop: number): Omit<RequestHop, keyof Envelope> {
    const resource = ask.resource ?? (ask.json === undefined ? 'document' : 'xhr')
    const from = ask.from === undefined ? null : new URL(ask.from)
    const foreign = from !== null && cookieSite(from.hostname) !== cookieSite(placeOf(url).host)
    return {
      request: `r${this.#requests}`,
      hop,
      method,
      place: placeOf(url),
      resource,
      tab: ask.tab ?? 1,
      frame: 0,
      document: null,
      lifecycle: ask.lifecycle ?? 'active',
      initiator: from === null ? null : `${from.protocol}//${cookieSite(from.hostname)}`,
      topLevelSite: foreign && resource !== 'document' && from !== null ? cookieSite(from.hostname) : null,
    }
  }

  #see(seen: WithoutEnvelope<Observation>, what: string, site: string | null, at: number = this.#now): void {
    const seq = this.#seq++
    if (!this.#seen) return
    const id = ('request' in seen ? `e/${seen.request}/${seen.hop}/${what}` : `e/b/${what}`) as SeenId
    const envelope: Envelope = { v: 1, id, at, epoch: 'e', boot: 'b', seq, store: this.#seeing.store, site }
    this.#observations.push({ ...seen, ...envelope } as Observation)
  }
}

type Where = 'html' | 'local-storage' | 'session-storage'

/** What a page shows; nothing where it is not said. */
export interface PageFacts {
  readonly passwordInput?: boolean
  readonly codeInput?: boolean
  readonly logoutControl?: boolean
  readonly loginForm?: boolean
  /** names of cookies whose value stands there */
  readonly holds?: Readonly<Partial<Record<Where, readonly string[]>>>
}

/** Each member of a union without what the envelope adds. */
type WithoutEnvelope<T> = T extends Observation ? Omit<T, keyof Envelope> : never

function sameAttributes({ attributes: a }: JarCookie<Held>, b: JarCookie<Held>['attributes']): boolean {
  return a.secure === b.secure && a.httpOnly === b.httpOnly && a.sameSite === b.sameSite && a.expiryTime === b.expiryTime
}

/** A redirect is followed without the body; who asks stays the same. */
function follow({ form, json, unreadable, ...ask }: Ask): Ask {
  return { ...ask, resource: ask.resource ?? (json === undefined ? 'document' : 'xhr') }
}
