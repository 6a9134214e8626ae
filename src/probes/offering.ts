import type { ProbeOffer, SessionCheck } from '../audit/probe.ts'
import type { Life } from '../browser/life.ts'
import type { SiteOfStore } from '../browser/storage-keys.ts'
import { collectionOffer } from './collect-preparation.ts'
import { hasConsent } from './consent.ts'
import { foreignOffers } from './foreign-preparation.ts'
import { forgeryOffers } from './forgery-preparation.ts'
import { survey } from './preparation.ts'
import { replayOffers } from './replay-preparation.ts'
import { exposuresOf, stateOf } from './session-watch.ts'
import { timeoutOffers } from './timeout-preparation.ts'
import { mostRequests } from './which-cookie.ts'

/** What each kind of probe would do to a site, or why there can be none. */
export async function offer(life: Life, of: SiteOfStore, tab: number, check: SessionCheck): Promise<ProbeOffer> {
  const surveyed = await survey(life, of, tab, check)
  const consented = await hasConsent(of.site)
  const nothing = { origin: '', cookies: 0, atMost: 0, timeouts: [], replays: [], foreign: [], forgeries: [], collection: null }
  if ('refused' in surveyed) return { refused: surveyed.refused, consented, ...nothing }
  const { url, cookies } = surveyed
  return {
    refused: null,
    origin: new URL(url).origin,
    cookies: cookies.length,
    atMost: mostRequests(cookies.length),
    consented,
    timeouts: timeoutOffers(surveyed, await stateOf(life, of), Date.now()),
    replays: replayOffers(surveyed),
    collection: await collectionOffer(surveyed),
    forgeries: forgeryOffers(surveyed, Date.now()),
    foreign: foreignOffers(surveyed, await exposuresOf(life, of)),
  }
}
