import type { CookieAttribute, ReceivedCookie, SameSite } from '../cookie.ts'
import type { EpochSeconds, Seconds } from '../time.ts'
import { type KnownAttribute, knownAttribute } from './cookie-attribute.ts'
import { parseCookieDate } from './cookie-date.ts'
import { limits } from './limits.ts'
import { octetsOf } from './octets.ts'
import type { Browser } from './stored-cookie.ts'

/** What the attributes of one line come to: the last of each counts (RFC 6265bis §5.6 and §5.7 steps 6 to 17). */
export interface EffectiveAttributes {
  /** without leading dot, lower case; null where there is none, '' where it is empty */
  readonly domain: string | null
  /** null where there is none; not beginning with `/` it means the default path */
  readonly path: string | null
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly sameSite: SameSite
  readonly sameSiteGiven: 'absent' | 'understood' | 'invalid'
  /** the word that stood there, as written */
  readonly sameSiteWord: string | null
  /** seconds from receipt; beats `expires` (step 6) */
  readonly maxAge: Seconds | null
  readonly expires: EpochSeconds | null
  readonly partitioned: boolean
  readonly priority: string | null
  /** known attributes that stood there more than once, lower case */
  readonly repeated: readonly string[]
  /** names that no standard knows, as written */
  readonly unknown: readonly string[]
  /** known attributes whose value is over 1024 octets and which are ignored, lower case */
  readonly overLong: readonly string[]
  /** known attributes that are ignored because their value is not understood: a `Max-Age` that is no number, an `Expires` that is no date */
  readonly notUnderstood: readonly string[]
}

/**
 * Decides what counts of the attributes of a received line. Where `Max-Age` or `Expires` stands twice, the last is the one that is
 * looked at even if it is not understood: Chromium and Firefox do so, the RFC would go back to the one before it.
 * `browser` matters for a `Max-Age` that is no number, and for an `Expires` that is not written as the standard has it.
 */
export function effectiveAttributes(received: ReceivedCookie, browser?: Browser): EffectiveAttributes {
  const last = new Map<KnownAttribute, string>()
  const times = new Map<KnownAttribute, number>()
  const unknown = new Set<string>()
  const overLong = new Set<string>()
  for (const attribute of received.attributes) {
    const known = knownAttribute(attribute.name)
    if (known === null) {
      unknown.add(attribute.name)
      continue
    }
    times.set(known, (times.get(known) ?? 0) + 1)
    if (isOverLong(attribute)) overLong.add(known)
    else last.set(known, attribute.value ?? '')
  }

  const sameSiteWord = last.get('samesite') ?? null
  const sameSite = sameSiteOf(sameSiteWord)
  const maxAge = maxAgeOf(last.get('max-age'), browser)
  const expires = parseCookieDate(last.get('expires') ?? '', browser)
  return {
    domain: domainOf(last.get('domain')),
    path: last.get('path') ?? null,
    secure: last.has('secure'),
    httpOnly: last.has('httponly'),
    sameSite,
    sameSiteGiven: sameSiteWord === null ? 'absent' : sameSite === 'Default' ? 'invalid' : 'understood',
    sameSiteWord,
    maxAge,
    expires,
    partitioned: last.has('partitioned'),
    priority: last.get('priority') ?? null,
    repeated: [...times].filter(([, count]) => count > 1).map(([known]) => known),
    unknown: [...unknown],
    overLong: [...overLong],
    notUnderstood: [
      ...(last.has('max-age') && maxAge === null ? ['max-age'] : []),
      ...(last.has('expires') && expires === null ? ['expires'] : []),
    ],
  }
}

/** An attribute with such a value is as if it were not there (§5.6). */
export function isOverLong(attribute: CookieAttribute): boolean {
  return attribute.value !== null && octetsOf(attribute.value) > limits.attributeValueOctets
}

/** §5.6.2. Chromium takes a plus sign too; to Firefox all that begins with a minus sign is negative. A number is cut at what can be counted. */
function maxAgeOf(value: string | undefined, browser: Browser | undefined): Seconds | null {
  if (value === undefined) return null
  if (browser === 'firefox' && value.startsWith('-')) return -1
  if (!(browser === 'chromium' ? /^[+-]?\d+$/ : /^-?\d+$/).test(value)) return null
  const seconds = Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, Number(value)))
  return seconds === 0 ? 0 : seconds
}

/** §5.6.3: one leading dot is dropped, letters become lower case. A dot alone stays: it is no empty domain to Chromium and Firefox. */
function domainOf(value: string | undefined): string | null {
  if (value === undefined) return null
  return value === '.' ? value : value.replace(/^\./, '').toLowerCase()
}

/** §5.6.7: words compare without case; what is not understood counts as absent. */
function sameSiteOf(word: string | null): SameSite {
  switch (word?.toLowerCase()) {
    case 'strict':
      return 'Strict'
    case 'lax':
      return 'Lax'
    case 'none':
      return 'None'
    default:
      return 'Default'
  }
}
