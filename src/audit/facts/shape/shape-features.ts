import { knownName } from '../../frameworks/known-names.ts'
import { nameHints } from '../../frameworks/name-hints.ts'
import { type EpochSeconds, type Seconds, secondsIn } from '../../time.ts'
import type { ValueKind, ValueTraits } from '../../traits.ts'
import type { CookieClass } from '../../view.ts'

/** What the shape model reads of one cookie: nothing of what the site does with it. */
export interface CookieShape {
  readonly name: string
  readonly traits: ValueTraits
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly hostOnly: boolean
  readonly path: string
  readonly expiryTime: EpochSeconds | null
  /** how long it was to live when it was set, in seconds; null where it is not persistent */
  readonly lifetime: Seconds | null
  /** no answer set it and scripts can read it; null where that is not known */
  readonly setByScript: boolean | null
}

/** A feature by its number, with its value. */
export type Feature = readonly [index: number, value: number]

/** How many buckets the pieces of a name fall into. */
export const nameBuckets = 1_024

/**
 * Features of a cookie beside the other cookies of its site. What is rare on the site counts more than what is rare on the web:
 * ranks of length and strength, flags that few of its cookies have, cookies that were set in the same second.
 */
export function shapeFeatures(cookie: CookieShape, site: readonly CookieShape[]): readonly Feature[] {
  const { traits, name } = cookie
  const hints = nameHints(name)
  const known = knownName(name, traits)?.class ?? null
  const peers = site.filter(({ setByScript }) => setByScript !== true)
  const dense: readonly number[] = [
    1,
    Math.log2(1 + traits.longestRun) / 8,
    Math.min(traits.bits, 256) / 256,
    traits.bits >= 64 ? 1 : 0,
    Math.min(Math.log2(1 + traits.length), 12) / 12,
    rank(cookie, peers, (one) => one.traits.longestRun),
    rank(cookie, peers, (one) => one.traits.bits),
    ...kinds.map((kind) => (traits.kind === kind ? 1 : 0)),
    traits.alphabet === 'hex' ? 1 : 0,
    traits.alphabet === 'digits' ? 1 : 0,
    traits.alphabet === 'digits' && traits.length >= 4 && traits.length <= 12 ? 1 : 0,
    traits.meanings.includes('email') || traits.meanings.includes('user-name') ? 1 : 0,
    traits.selfContained ? 1 : 0,
    cookie.httpOnly ? 1 : 0,
    cookie.httpOnly ? 1 - share(site, (one) => one.httpOnly) : 0,
    cookie.secure ? 1 : 0,
    cookie.secure ? 1 - share(site, (one) => one.secure) : 0,
    cookie.hostOnly ? 1 : 0,
    cookie.path === '/' ? 0 : 1,
    cookie.lifetime === null ? 1 : 0,
    cookie.lifetime === null ? 0 : Math.min(Math.log2(1 + cookie.lifetime / secondsIn.hour), 16) / 16,
    cookie.setByScript === true ? 1 : 0,
    cookie.setByScript === false ? 1 : 0,
    sameSecond(cookie, site),
    Math.log2(1 + site.length) / 8,
    hints.session ? 1 : 0,
    hints.session && site.filter((one) => nameHints(one.name).session).length === 1 ? 1 : 0,
    hints.auth ? 1 : 0,
    hints.csrf ? 1 : 0,
    hints.preference ? 1 : 0,
    hints.rememberMe ? 1 : 0,
    hints.analytics ? 1 : 0,
    /user|login|member|account|uid|uname|email/i.test(name) ? 1 : 0,
    ...classes.map((one) => (known === one ? 1 : 0)),
    ...runBins.map((least, i) => (traits.longestRun >= least && traits.longestRun < (runBins[i + 1] ?? Number.POSITIVE_INFINITY) ? 1 : 0)),
    ...bitBins.map((least, i) => (traits.bits >= least && traits.bits < (bitBins[i + 1] ?? Number.POSITIVE_INFINITY) ? 1 : 0)),
    cookie.httpOnly && traits.bits >= 64 ? 1 : 0,
    cookie.httpOnly && (hints.session || hints.auth) ? 1 : 0,
    traits.bits >= 64 && (hints.session || hints.auth) && cookie.setByScript !== true ? 1 : 0,
    cookie.lifetime === null && traits.bits >= 64 && cookie.setByScript !== true ? 1 : 0,
    cookie.httpOnly && site.filter((one) => one.httpOnly).length === 1 ? 1 : 0,
    strongest(cookie, peers) ? 1 : 0,
    strongest(
      cookie,
      peers.filter((one) => one.lifetime === null),
    )
      ? 1
      : 0,
    strongest(
      cookie,
      peers.filter((one) => one.httpOnly),
    )
      ? 1
      : 0,
    sharesPart(cookie, site) ? 1 : 0,
    withStrong(cookie, site) ? 1 : 0,
    Math.min(name.length, 32) / 32,
    /^[A-Z][A-Z0-9_]*$/.test(name) ? 1 : 0,
    /token|tkn|ticket|auth|secure|sid$|key$/i.test(name) ? 1 : 0,
    /[a-z]/.test(name) && /[A-Z]/.test(name) ? 1 : 0,
  ]
  return [...dense.map((value, index): Feature => [index, value]).filter(([, value]) => value !== 0), ...nameFeatures(name, dense.length)]
}

/** Number of features, known ones and name buckets together. */
export function featureCount(): number {
  return denseCount + nameBuckets
}

const kinds: readonly ValueKind[] = [
  'opaque',
  'signed',
  'encrypted',
  'jwt',
  'structured',
  'word',
  'number',
  'time',
  'url',
  'text',
  'empty',
  'placeholder',
]
const classes: readonly CookieClass[] = [
  'session-token',
  'remember-me',
  'csrf',
  'preference',
  'analytics',
  'advertising',
  'consent',
  'load-balancer',
  'bot-management',
]
const runBins = [0, 4, 8, 12, 16, 20, 24, 32, 40, 64]
const bitBins = [0, 8, 24, 40, 64, 96, 128, 160, 256]
const denseCount = 7 + kinds.length + 25 + classes.length + runBins.length + bitBins.length + 14

function rank(cookie: CookieShape, peers: readonly CookieShape[], by: (one: CookieShape) => number): number {
  if (peers.length < 2) return 1
  const own = by(cookie)
  return peers.filter((one) => one !== cookie && by(one) < own).length / (peers.length - 1)
}

/** No other cookie of these holds as much. */
function strongest(cookie: CookieShape, among: readonly CookieShape[]): boolean {
  return among.includes(cookie) && among.every((one) => one === cookie || one.traits.bits < cookie.traits.bits)
}

/** A part of the value stands in another cookie too. */
function sharesPart(cookie: CookieShape, site: readonly CookieShape[]): boolean {
  const parts = new Set(cookie.traits.parts)
  return site.some((one) => one !== cookie && one.traits.length >= 6 && one.traits.parts.some((part) => parts.has(part)))
}

/** Was set in the same second as a strong cookie that scripts cannot read. */
function withStrong(cookie: CookieShape, site: readonly CookieShape[]): boolean {
  if (cookie.expiryTime === null) return false
  const second = Math.floor(cookie.expiryTime) % secondsIn.day
  return site.some(
    (one) =>
      one !== cookie &&
      one.httpOnly &&
      one.traits.bits >= 64 &&
      one.expiryTime !== null &&
      Math.abs((Math.floor(one.expiryTime) % secondsIn.day) - second) <= 1,
  )
}

function share(site: readonly CookieShape[], holds: (one: CookieShape) => boolean): number {
  return site.filter(holds).length / Math.max(1, site.length)
}

/** Expiry modulo a day groups cookies that were set in the same second, whatever their lifetimes in days. */
function sameSecond(cookie: CookieShape, site: readonly CookieShape[]): number {
  if (cookie.expiryTime === null) return 0
  const second = Math.floor(cookie.expiryTime) % secondsIn.day
  const others = site.filter(
    (one) => one !== cookie && one.expiryTime !== null && Math.abs((Math.floor(one.expiryTime) % secondsIn.day) - second) <= 1,
  )
  return Math.min(Math.log2(1 + others.length), 4) / 4
}

/** Pieces of two to four characters of the name, case folded and digits alike, each into one of the buckets. */
function nameFeatures(name: string, offset: number): readonly Feature[] {
  const text = `^${name.slice(0, 64).toLowerCase().replaceAll(/\d/g, '0')}$`
  const buckets = new Set<number>()
  for (let length = 2; length <= 4; length++) {
    for (let start = 0; start + length <= text.length; start++) buckets.add(bucketOf(text.slice(start, start + length)))
  }
  const weight = 1 / Math.sqrt(Math.max(1, buckets.size))
  return [...buckets].map((bucket): Feature => [offset + bucket, weight])
}

/** FNV-1a, 32 bits. */
function bucketOf(piece: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < piece.length; i++) hash = Math.imul(hash ^ piece.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % nameBuckets
}
