import { type CookieKey, cookieKey } from '../audit/cookie.ts'
import { isLogoutPath } from '../audit/facts/path-words.ts'
import { cookieSite } from '../audit/http-state/registrable-domain.ts'
import type { ForeignOffer, ProbeOffer, SessionCheck } from '../audit/probe.ts'
import type { Report } from '../audit/report.ts'
import type { EpochMilliseconds, EpochSeconds } from '../audit/time.ts'
import { browser } from '../browser/api.ts'
import type { Life } from '../browser/life.ts'
import type { SiteOfStore } from '../browser/storage-keys.ts'
import { attributesOf, type BrowserCookie, identityOf } from '../browser/stored-cookie.ts'
import { isPrivateStore } from '../browser/stores.ts'
import { unfitness } from './invented-id.ts'
import type { RunningProbe } from './running-probe.ts'
import { type Seal, sealOf } from './seal.ts'
import { cookiesFor, type Suspect } from './sent-cookies.ts'
import { type Suspicion, suspicionOf } from './suspicion.ts'
import { type WholeValue, wholesIn } from './whole-value.ts'

/** What every kind of probe must know before its first request: whom to ask, and about which cookies in which order. */
export interface Surveyed {
  readonly of: SiteOfStore
  readonly check: SessionCheck
  readonly url: string
  /** the likeliest first */
  readonly cookies: readonly (Suspect & Suspicion & Surmise)[]
  readonly report: Report | null
}

/** What can be told of a cookie from what the jar holds. */
interface Surmise {
  readonly expires: EpochMilliseconds | null
  readonly unfit: ForeignOffer['unfit']
  readonly seal: Seal | null
  /** it names a session that the server keeps, and does not hold it */
  readonly isId: boolean
  /** as the value itself says */
  readonly validUntil: EpochSeconds | null
  /** the first cookie of the value that it holds a part of: itself, where it stands alone */
  readonly whole: CookieKey
  /** all that hold the value, in order, without a signature */
  readonly pieces: readonly CookieKey[]
  /** the cookie that holds the signature of the value */
  readonly signature: CookieKey | null
}

export type Survey = Surveyed | { readonly refused: NonNullable<ProbeOffer['refused']> }

/** Looks at what could be asked now, or says why there is nothing. */
export async function survey(life: Life, of: SiteOfStore, tab: number, check: SessionCheck): Promise<Survey> {
  if (isPrivateStore(of.store)) return { refused: 'private-window' }
  if (!maySee(life, of)) return { refused: 'no-access' }
  const url = urlOf(check.by === 'difference' ? await addressOf(tab) : check.url, of.site)
  if (url === null) return { refused: 'no-page' }
  if (isLogoutPath(url.pathname)) return { refused: 'logout-page' }
  const surveyed = await surveyAt(life, of, url.href, check)
  return surveyed.cookies.length === 0 ? { refused: 'no-cookies' } : surveyed
}

/** What a browser would send to an address now, and what is known of it. */
export async function surveyAt(life: Life, of: SiteOfStore, url: string, check: SessionCheck): Promise<Surveyed> {
  const jar = await cookiesFor(url, of)
  const report = (await life.compactNow([of])).find(({ store, site }) => store === of.store && site === of.site) ?? null
  const keyOf = (cookie: BrowserCookie) => cookieKey(of.store, identityOf(cookie))
  const wholeOf = wholesIn(jar)
  const lookAt = (cookie: BrowserCookie, { first, beside }: WholeValue) => {
    const traits = life.reader.cookie(cookie.value, cookie === first ? beside : { name: cookie.name })
    const { expiryTime } = attributesOf(cookie)
    return { traits, expiryTime, suspicion: suspicionOf(report, identityOf(cookie), expiryTime !== null, traits.bits) }
  }
  const cookies = jar
    .map((cookie) => {
      const whole = wholeOf(cookie)
      const { traits, expiryTime, suspicion } = lookAt(cookie, whole)
      const value = cookie === whole.first ? whole.pieces.map((piece) => piece.value).join('') : cookie.value
      return {
        key: keyOf(cookie),
        digest: traits.digest,
        expires: expiryTime === null ? null : expiryTime * 1000,
        unfit: cookie === whole.first ? unfitness(cookie.value, traits) : 'sealed',
        seal: cookie === whole.first ? sealOf(value, traits) : null,
        isId: !traits.selfContained && traits.kind !== 'encrypted',
        validUntil: traits.expiresAt,
        whole: keyOf(whole.first),
        pieces: whole.pieces.map(keyOf),
        signature: whole.signature === null ? null : keyOf(whole.signature),
        ...suspicion,
        // A signature or a piece alone signs nobody in: it is as dear as the whole.
        guard: lookAt(whole.first, whole).suspicion.guard,
      }
    })
    .toSorted((a, b) => b.probability - a.probability)
  return { of: { store: of.store, site: of.site }, check, url, cookies, report }
}

/** A probe of a kind, about some of the cookies. */
export function probeOf({ of, check, url }: Surveyed, plan: RunningProbe['plan'], cookies: Surveyed['cookies']): RunningProbe {
  return {
    v: 2,
    of,
    plan,
    check,
    url,
    suspects: cookies.map(({ key, digest, mayChange }) => ({ key, digest, mayChange })),
    guards: cookies.map(({ guard }) => guard),
    exchanged: [],
    asking: null,
    begun: 0,
    lost: null,
    cancelled: false,
  }
}

/** The user allows us to see the whole site. */
export function maySee(life: Life, { site }: SiteOfStore): boolean {
  const access = life.access.of(site)
  return access === 'site' || access === 'all'
}

async function addressOf(tab: number): Promise<string> {
  return (await browser.tabs.get(tab)).url ?? ''
}

/** Only pages of the site itself are asked, and only what is sent to a server of theirs. */
function urlOf(address: string, site: string): URL | null {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null
  const url = new URL(address)
  url.hash = ''
  return cookieSite(url.hostname) === site && url.username === '' && url.password === '' ? url : null
}
