import { type CookieKey, cookieKeyName } from '../audit/cookie.ts'
import type { CollectedId } from '../audit/probe.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { browser } from '../browser/api.ts'
import type { SiteOfStore } from '../browser/storage-keys.ts'
import { idGivenBy } from './given-id.ts'
import type { RunningProbe } from './running-probe.ts'

/**
 * `storage.session`: the IDs of strangers that a server was made to give out, each under a key of its own, so that two thousand are not
 * written again with each. They stand there while they are collected and while a page shows them, and no longer than an hour.
 */
const prefix = 'probe-ids/'
/** Of which cookie of which site they are, and until when they are held. */
const aboutKey = 'probe-ids'

interface About {
  readonly v: 1
  readonly of: SiteOfStore
  readonly cookie: CookieKey
  readonly count: number
  readonly until: EpochMilliseconds
}

/** Milliseconds after the last one. */
const heldFor = 3_600_000
/** In characters: a longer value is no ID. */
const longestId = 512

/** Goes on with those of the same cookie, or begins with none where there are enough. Returns how many there are. */
export async function beginCollection(of: SiteOfStore, cookie: CookieKey, wanted: number, now: EpochMilliseconds): Promise<number> {
  const held = await collectedCount(of, cookie)
  const count = held < wanted ? held : 0
  if (count === 0) await dropAll(await aboutNow())
  await browser.storage.session.set({ [aboutKey]: { v: 1, of, cookie, count, until: now + heldFor } satisfies About })
  return count
}

export async function collectedCount(of: SiteOfStore, cookie: CookieKey): Promise<number> {
  const about = await aboutNow()
  return about !== null && isOf(about, of) && about.cookie === cookie ? about.count : 0
}

/** Keeps the ID of an answer to a collecting probe; any other has none. An ID that a lost worker kept unnoticed is written over. */
export async function keepCollected(
  { plan, suspects: [suspect] }: RunningProbe,
  setCookie: readonly string[],
  at: EpochMilliseconds,
): Promise<void> {
  if (plan.probe !== 'collect-ids' || suspect === undefined) return
  const text = idGivenBy(setCookie, cookieKeyName(suspect.key))
  const about = await aboutNow()
  if (text === null || text === '' || text.length > longestId || about === null) return
  const now: About = { ...about, count: plan.collected + 1, until: at + heldFor }
  await browser.storage.session.set({ [prefix + plan.collected]: { text, at }, [aboutKey]: now })
}

/** Those of a site, in the order in which they came. */
export async function collectedIds(of: SiteOfStore): Promise<readonly CollectedId[]> {
  const about = await aboutNow()
  if (about === null || !isOf(about, of)) return []
  const stored = await browser.storage.session.get([...keysOf(about)])
  return Object.values(stored)
    .filter(isCollected)
    .toSorted((a, b) => a.at - b.at)
}

/** Lets them go; those of another site stay. */
export async function dropCollected(of: SiteOfStore): Promise<void> {
  const about = await aboutNow()
  if (about !== null && isOf(about, of)) await dropAll(about)
}

/**
 * Lets those go that were held for long enough, or whose site may no longer be seen.
 *
 * @returns until when those are held that stay; null where there are none
 */
export async function dropOutdated(maySee: (of: SiteOfStore) => boolean, now: EpochMilliseconds): Promise<EpochMilliseconds | null> {
  const about = await aboutNow()
  if (about === null) return null
  if (about.until > now && maySee(about.of)) return about.until
  await dropAll(about)
  return null
}

async function dropAll(about: About | null): Promise<void> {
  if (about !== null) await browser.storage.session.remove([...keysOf(about), aboutKey])
}

function keysOf({ count }: About): readonly string[] {
  return Array.from({ length: count }, (_, i) => prefix + i)
}

async function aboutNow(): Promise<About | null> {
  const about = (await browser.storage.session.get(aboutKey))[aboutKey]
  return isAbout(about) ? about : null
}

/** Only this file writes under its keys: the version is enough. */
function isAbout(about: unknown): about is About {
  return typeof about === 'object' && about !== null && 'v' in about && about.v === 1
}

function isCollected(id: unknown): id is CollectedId {
  return typeof id === 'object' && id !== null && 'text' in id && 'at' in id
}

function isOf({ of }: About, { store, site }: SiteOfStore): boolean {
  return of.store === store && of.site === site
}
