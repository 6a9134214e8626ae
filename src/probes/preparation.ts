import { cookieKey } from '../audit/cookie.ts'
import { isLogoutPath } from '../audit/facts/path-words.ts'
import { cookieSite } from '../audit/http-state/registrable-domain.ts'
import type { ProbeOffer, SessionCheck } from '../audit/probe.ts'
import { browser } from '../browser/api.ts'
import type { Life } from '../browser/life.ts'
import type { SiteOfStore } from '../browser/storage-keys.ts'
import { attributesOf, identityOf } from '../browser/stored-cookie.ts'
import { isPrivateStore } from '../browser/stores.ts'
import type { RunningProbe } from './running-probe.ts'
import { cookiesFor } from './sent-cookies.ts'
import { suspicionOf } from './suspicion.ts'

/** A probe that could start now, or why there is none. */
export type Preparation = { readonly probe: RunningProbe } | { readonly refused: NonNullable<ProbeOffer['refused']> }

/** Everything that is known before the first request: whom to ask, and about which cookies in which order. */
export async function prepare(life: Life, of: SiteOfStore, tab: number, check: SessionCheck): Promise<Preparation> {
  if (isPrivateStore(of.store)) return { refused: 'private-window' }
  const access = life.access.of(of.site)
  if (access !== 'site' && access !== 'all') return { refused: 'no-access' }
  const url = urlOf(check.by === 'difference' ? await addressOf(tab) : check.url, of.site)
  if (url === null) return { refused: 'no-page' }
  if (isLogoutPath(url.pathname)) return { refused: 'logout-page' }

  const jar = await cookiesFor(url.href, of)
  if (jar.length === 0) return { refused: 'no-cookies' }
  const report = (await life.compactNow([of])).find(({ store, site }) => store === of.store && site === of.site) ?? null
  const suspects = jar
    .map((cookie) => {
      const { digest, bits } = life.reader.cookie(cookie.value, { name: cookie.name })
      const identity = identityOf(cookie)
      const isPersistent = attributesOf(cookie).expiryTime !== null
      return { key: cookieKey(of.store, identity), digest, ...suspicionOf(report, identity, isPersistent, bits) }
    })
    .toSorted((a, b) => b.probability - a.probability)
  return {
    probe: {
      v: 1,
      of: { store: of.store, site: of.site },
      check,
      url: url.href,
      suspects: suspects.map(({ key, digest, mayChange }) => ({ key, digest, mayChange })),
      guards: suspects.map(({ guard }) => guard),
      exchanged: [],
      asking: null,
      begun: 0,
      cancelled: false,
    },
  }
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
