import { type CookieIdentity, cookieKey } from '../../src/audit/cookie.ts'
import { parseSetCookie } from '../../src/audit/http-state/parse-set-cookie.ts'
import { cookieSite } from '../../src/audit/http-state/registrable-domain.ts'
import type {
  CookieRemoved,
  Envelope,
  JarScanned,
  Mark,
  Observation,
  PageRead,
  ProbeAnswered,
  RequestHop,
  SecretsTried,
} from '../../src/audit/observation.ts'
import { siteOf } from '../../src/traffic/place.ts'
import { PlayedJar, type Receiving } from './played-jar.ts'
import { type Answer, type Ask, answerHead, formOf, place, receivingOf, sentOf, traitsOf } from './wire.ts'

/** How a session is seen, where it is not the usual way. */
export interface Seeing {
  readonly browser?: 'chromium' | 'firefox'
  readonly store?: string
  readonly access?: 'none' | 'partial' | 'site' | 'all'
}

/** Monday, 5 January 2026, 09:00 UTC: when every session begins, in milliseconds. */
export const sessionStart = 1_767_603_600_000

/** How far a step moves the clock on, in milliseconds. */
const stepTime = 1_000

type Where = PageRead['holds'][number]['where']

/** What a page shows; nothing where it is not said. */
export interface PageFacts
  extends Partial<Pick<PageRead, 'passwordInput' | 'codeInput' | 'logoutControl' | 'loginForm' | 'pinnedScripts'>> {
  /** names of cookies whose value stands there */
  readonly holds?: Readonly<Partial<Record<Where, readonly string[]>>>
}

/** What a probe found, where it is not an unexplained "yes". */
export type ProbeFound = Partial<Omit<ProbeAnswered, keyof Envelope | 'type' | 'probe' | 'cookies'>>

/** A browser with a jar that plays a session, and writes down what an extension in it sees. */
export class Recording {
  readonly observations: Observation[] = []
  readonly #seeing: Required<Seeing>
  readonly #jar: PlayedJar
  #now = sessionStart
  readonly #sites = new Set<string>()
  #requests = 0
  #seq = 0
  #isSeen = true

  constructor(seeing: Seeing) {
    this.#seeing = { browser: 'chromium', store: '0', access: 'all', ...seeing }
    this.#jar = new PlayedJar(this.#seeing.browser)
    this.#see({ type: 'access-changed', access: this.#seeing.access }, null)
  }

  wait(seconds: number): void {
    this.#now += seconds * 1000
  }

  exchange(method: string, url: string, exchange: Ask & Answer): void {
    this.#requests += 1
    this.#hop(method, url, exchange, exchange, 0)
    this.#now += stepTime
  }

  #hop(method: string, url: string, ask: Ask, answer: Answer, index: number): void {
    this.#expire()
    const at = this.#now
    const hop = this.#hopOf(method, url, ask, index)
    const site = cookieSite(hop.place.host)
    this.#sites.add(site)
    const status = answer.status ?? (answer.location === undefined ? 200 : 302)
    const receiving: Receiving = { ...receivingOf(url, ask), topLevelNavigation: hop.resource === 'document', at }

    const form = index === 0 ? formOf(ask) : null
    if (form !== null) this.#see({ ...hop, type: 'form-submitted', ...form }, site, at)
    const cookie = ask.credentials === 'omit' ? '' : this.#jar.cookieHeader({ ...receiving, method })
    if (hop.lifecycle === 'active') this.#see({ ...hop, type: 'request-sent', ...sentOf(url, ask.headers, cookie) }, site, at + 1)

    for (const [i, line] of (answer.setCookie ?? []).entries()) {
      const { received, value } = parseSetCookie(line)
      const traits = traitsOf(value, received.name, at)
      this.#see({ ...hop, type: 'set-cookie-received', index: i, cookie: received, traits, status }, site, at + 20)
      if (ask.credentials !== 'omit') this.#receive(line, { ...receiving, at: at + 22 })
    }
    const head = answerHead(url, answer.headers, answer.location)
    if (hop.place.scheme === 'https' && head.clearSiteData.some((what) => what === 'cookies' || what === '*')) {
      for (const cookie of this.#jar.clear(site)) this.#removed(cookie, 'explicit', at + 24)
    }
    this.#see({ ...hop, type: 'request-completed', status, fromCache: false, ...head }, site, at + 30)
    this.#now = at + 40
    if (answer.location === undefined || answer.landing === null) return
    const next = status === 307 || status === 308 ? method : 'GET'
    this.#hop(next, new URL(answer.location, url).href, ask, answer.landing ?? {}, index + 1)
  }

  script(url: string, line: string): void {
    this.#receive(line, { ...receivingOf(url, {}), topLevelNavigation: false, at: this.#now, fromScript: true })
    this.#now += stepTime
  }

  #receive(line: string, receiving: Receiving): void {
    for (const change of this.#jar.receive(line, receiving)) {
      if (change.type === 'removed') this.#removed(change.cookie, change.cause, receiving.at)
      else
        this.#see(
          {
            type: 'cookie-stored',
            cookie: change.cookie,
            attributes: change.attributes,
            traits: change.traits,
            cause: 'explicit',
            modelled: false,
          },
          cookieSite(change.cookie.domain),
          receiving.at + 1,
        )
    }
  }

  #removed(cookie: CookieIdentity, cause: CookieRemoved['cause'], at: number): void {
    this.#see({ type: 'cookie-removed', cookie, cause, modelled: false }, cookieSite(cookie.domain), at)
  }

  /** Chromium tells that a cookie ran out, Firefox does not. */
  #expire(): void {
    for (const cookie of this.#jar.expire(this.#now))
      if (this.#seeing.browser === 'chromium') this.#removed(cookie, 'expired', this.#now - 1)
  }

  remove(name: string): void {
    for (const cookie of this.#jar.remove(name)) this.#removed(cookie, 'explicit', this.#now)
    this.#now += stepTime
  }

  scan(reason: JarScanned['reason']): void {
    this.#expire()
    const seq = this.#seq
    for (const site of new Set([...this.#sites, ...this.#jar.sites()])) {
      this.#see({ type: 'jar-scanned', scan: `scan-${seq}`, reason, cookies: this.#jar.entries(site), cut: false }, site)
    }
    this.#now += stepTime
  }

  page(url: string, { holds = {}, ...flags }: PageFacts): void {
    const wheres: readonly Where[] = ['html', 'local-storage', 'session-storage', 'fragment']
    const held = wheres.flatMap((where) =>
      (holds[where] ?? []).flatMap((name) => this.#jar.named(name).map(({ traits }) => ({ where, digest: traits.digest }))),
    )
    const nothing = { passwordInput: false, codeInput: false, logoutControl: false, loginForm: false }
    const read = {
      type: 'page-read',
      place: place(url),
      tab: 1,
      frame: 0,
      ...nothing,
      ...flags,
      storageKeys: { local: [], session: [] },
      holds: held,
    } as const
    this.#tell(read, cookieSite(read.place.host))
  }

  mark(mark: Mark, site: string): void {
    this.#tell({ type: 'user-marked', mark }, site)
  }

  markToken(what: 'session-token' | 'not-session-token', name: string): void {
    for (const { cookie } of this.#jar.named(name)) this.mark({ what, cookie }, cookieSite(cookie.domain))
  }

  probe(probe: string, names: readonly string[], found: ProbeFound): void {
    const asked = names.flatMap((name) => this.#jar.named(name)).map(({ cookie }) => cookie)
    const [host = ''] = asked.map(({ domain }) => domain)
    const cookies = asked.map((cookie) => cookieKey(this.#seeing.store, cookie))
    const nothing = { outcome: 'yes', why: null, sent: [], sets: [], proven: [], unneeded: [] } as const
    this.#tell({ type: 'probe-answered', probe, host, cookies, ...nothing, ...found }, cookieSite(host))
  }

  secrets(name: string, { found, lines }: Pick<SecretsTried, 'found' | 'lines'>): void {
    for (const { cookie } of this.#jar.named(name)) {
      const key = cookieKey(this.#seeing.store, cookie)
      this.#tell({ type: 'secrets-tried', cookie: key, found, lines }, cookieSite(cookie.domain))
    }
  }

  access(access: Required<Seeing>['access']): void {
    this.#tell({ type: 'access-changed', access }, null)
  }

  unseen(happens: () => void): void {
    const from = this.#now
    this.#isSeen = false
    happens()
    this.#isSeen = true
    this.#tell({ type: 'gap', from, until: this.#now, why: 'worker-death' }, null)
  }

  #hopOf(method: string, url: string, ask: Ask, hop: number): Omit<RequestHop, keyof Envelope> {
    const resource = ask.resource ?? (ask.json === undefined ? 'document' : 'xhr')
    const { crossSite, topLevelSite } = receivingOf(url, ask)
    const { tab = 1, lifecycle = 'active' } = ask
    return {
      ...{ request: `r${this.#requests}`, hop, method, place: place(url), resource, tab, frame: 0, document: null, lifecycle },
      initiator: ask.from === undefined ? null : siteOf(ask.from),
      topLevelSite: crossSite && resource !== 'document' ? topLevelSite : null,
    }
  }

  #tell(seen: WithoutEnvelope<Observation>, site: string | null): void {
    this.#see(seen, site)
    this.#now += stepTime
  }

  #see(seen: WithoutEnvelope<Observation>, site: string | null, at: number = this.#now): void {
    const seq = this.#seq++
    if (!this.#isSeen) return
    this.observations.push({ ...seen, v: 1, id: `e/b/${seq}`, at, epoch: 'e', boot: 'b', seq, store: this.#seeing.store, site })
  }
}

/** Each member of a union without what the envelope adds. */
type WithoutEnvelope<T> = T extends Observation ? Omit<T, keyof Envelope> : never
