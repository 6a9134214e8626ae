import type { CookieIdentity, StoredAttributes } from '../../src/audit/cookie.ts'
import { cookiesFor, emptyJar, expire, type Jar, type JarCookie, receive } from '../../src/audit/http-state/jar.ts'
import { parseSetCookie } from '../../src/audit/http-state/parse-set-cookie.ts'
import { type CookieRequest, cookiesToSend } from '../../src/audit/http-state/retrieval.ts'
import type { JarScanned } from '../../src/audit/observation.ts'
import type { ValueTraits } from '../../src/audit/traits.ts'
import { traitsOf } from './wire.ts'

interface Held {
  readonly value: string
  readonly traits: ValueTraits
}

export type Receiving = Parameters<typeof receive>[3]

/** What the cookies API tells of a change. */
export type JarChange =
  | { readonly type: 'removed'; readonly cookie: CookieIdentity; readonly cause: 'overwrite' | 'explicit' | 'expired-overwrite' }
  | { readonly type: 'stored'; readonly cookie: CookieIdentity; readonly attributes: StoredAttributes; readonly traits: ValueTraits }

/** The jar of one browser, values and all, as the storage model keeps it. */
export class PlayedJar {
  readonly #browser: 'chromium' | 'firefox'
  #jar: Jar<Held> = emptyJar()

  constructor(browser: 'chromium' | 'firefox') {
    this.#browser = browser
  }

  cookieHeader(request: CookieRequest): string {
    const sent = cookiesToSend(cookiesFor(this.#jar, request.host), request, this.#browser)
    return sent.map(({ cookie, payload }) => `${cookie.name}=${payload.value}`).join('; ')
  }

  /** Chromium tells of every overwrite in two events, Firefox only where something changed; a deletion has another cause in each. */
  receive(line: string, receiving: Receiving): readonly JarChange[] {
    const { received, value } = parseSetCookie(line)
    const held: Held = { value, traits: traitsOf(value, received.name, receiving.at) }
    const { jar, outcome, replaced } = receive(this.#jar, received, held, receiving, this.#browser)
    this.#jar = jar
    if (outcome.outcome === 'refused') return []
    const isDeletion = outcome.outcome === 'deleted'
    const cause = !isDeletion ? 'overwrite' : this.#browser === 'firefox' ? 'explicit' : 'expired-overwrite'
    const removed: readonly JarChange[] = replaced === null ? [] : [{ type: 'removed', cookie: replaced.cookie, cause }]
    if (isDeletion) return removed
    const { cookie, attributes } = outcome
    if (this.#browser === 'firefox' && replaced !== null && isUnchanged(replaced, value, attributes)) return []
    return [...removed, { type: 'stored', cookie, attributes, traits: held.traits }]
  }

  /** Takes away what has run out, and tells what it was. */
  expire(at: number): readonly CookieIdentity[] {
    const { jar, expired } = expire(this.#jar, at)
    this.#jar = jar
    return expired.map(({ cookie }) => cookie)
  }

  remove(name: string): readonly CookieIdentity[] {
    const gone = this.#all().filter(({ cookie }) => cookie.name === name)
    this.#jar = { sites: new Map([...this.#jar.sites].map(([site, cookies]) => [site, cookies.filter((each) => !gone.includes(each))])) }
    return gone.map(({ cookie }) => cookie)
  }

  /** `Clear-Site-Data: "cookies"` */
  clear(site: string): readonly CookieIdentity[] {
    const gone = this.#jar.sites.get(site) ?? []
    this.#jar = { sites: new Map([...this.#jar.sites].filter(([other]) => other !== site)) }
    return gone.map(({ cookie }) => cookie)
  }

  named(name: string): readonly { readonly cookie: CookieIdentity; readonly traits: ValueTraits }[] {
    return this.#all()
      .filter(({ cookie }) => cookie.name === name)
      .map(({ cookie, payload }) => ({ cookie, traits: payload.traits }))
  }

  sites(): readonly string[] {
    return [...this.#jar.sites.keys()]
  }

  entries(site: string): JarScanned['cookies'] {
    return (this.#jar.sites.get(site) ?? []).map(({ cookie, attributes, payload }) => ({ cookie, attributes, traits: payload.traits }))
  }

  #all(): readonly JarCookie<Held>[] {
    return [...this.#jar.sites.values()].flat()
  }
}

function isUnchanged({ attributes: old, payload }: JarCookie<Held>, value: string, fresh: StoredAttributes): boolean {
  const keys = ['secure', 'httpOnly', 'sameSite', 'expiryTime'] as const
  return payload.value === value && keys.every((key) => old[key] === fresh[key])
}
