import type { EpochMilliseconds } from '../time.ts'
import type { Meaning, ValueKind } from '../traits.ts'

/** An identifier, or a whole text, that is a time or holds one at a fixed place. */
export interface TimedIdentifier {
  readonly kind: ValueKind
  readonly formats: readonly string[]
  readonly bits: number
  readonly meanings: readonly Meaning[]
  readonly issuedAt: number | null
}

const since = 1_420_070_400 // 2015
const until = 2_051_222_400 // 2035

/** A moment counts as known to the minute: what is left of it to guess is its place within that minute. */
export const bitsWithinMinute = (unitsOfSecond: number) => Math.log2(60 * unitsOfSecond)

/** UUIDs (RFC 9562), ULIDs, ObjectIds and written times; null for anything else. */
export function timeAsIdentifier(text: string, issued: EpochMilliseconds | null): TimedIdentifier | null {
  return written(text) ?? uuid(text, issued) ?? ulid(text, issued) ?? objectId(text, issued) ?? hexTime(text, issued)
}

function written(text: string): TimedIdentifier | null {
  const seconds = /^\d{10}$/.test(text) ? Number(text) : /^\d{13}$/.test(text) ? Number(text) / 1000 : null
  const time = (issuedAt: number | null, bits: number): TimedIdentifier => ({
    kind: 'time',
    formats: [],
    bits,
    meanings: ['time'],
    issuedAt,
  })
  if (seconds !== null) return plausible(seconds) ? time(Math.floor(seconds), bitsWithinMinute(text.length === 13 ? 1000 : 1)) : null
  if (/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(text)) return time(null, bitsWithinMinute(1))
  return /^[A-Z][a-z]{2},? \d\d[ -][A-Z][a-z]{2}[ -]\d{2,4} [\d:]{8}(?: GMT)?$/.test(text) ? time(null, bitsWithinMinute(1)) : null
}

/** Versions 1 and 6 count ticks of 100 ns since 1582-10-15. */
const secondsBefore1970 = 12_219_292_800

/** Another UUID of the same server leaves, of version 1 and 6, the 100 ns ticks of a second; version 7 has 74 random bits, version 4 122. */
function uuid(text: string, issued: EpochMilliseconds | null): TimedIdentifier | null {
  const [, head, mid, version, tail] = /^([0-9a-f]{8})-([0-9a-f]{4})-([1-8])([0-9a-f]{3})-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.exec(text) ?? []
  if (head === undefined || mid === undefined || tail === undefined || version === undefined) {
    return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)
      ? { kind: 'opaque', formats: ['uuid'], bits: 128, meanings: [], issuedAt: null }
      : null
  }
  const formats = ['uuid', `uuid-v${version}`]
  if (version === '7') {
    const seconds = Number.parseInt(head + mid, 16) / 1000
    if (recent(seconds, issued)) return { kind: 'opaque', formats, bits: 74, meanings: ['time'], issuedAt: Math.floor(seconds) }
  }
  const ticks = version === '1' ? tail + mid + head : version === '6' ? head + mid + tail : null
  const seconds = ticks === null ? 0 : Number.parseInt(ticks, 16) / 1e7 - secondsBefore1970
  if (recent(seconds, issued)) return { kind: 'opaque', formats, bits: Math.log2(1e7), meanings: ['time'], issuedAt: Math.floor(seconds) }
  return { kind: 'opaque', formats, bits: version === '4' || version === '8' ? 122 : 128 - 6, meanings: [], issuedAt: null }
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 48 bits of milliseconds and 80 random bits in Crockford's base 32. */
function ulid(text: string, issued: EpochMilliseconds | null): TimedIdentifier | null {
  if (!/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text)) return null
  const seconds = [...text.slice(0, 10)].reduce((sum, digit) => sum * 32 + crockford.indexOf(digit), 0) / 1000
  return near(seconds, issued) || (issued === null && plausible(seconds))
    ? { kind: 'opaque', formats: ['ulid'], bits: 80, meanings: ['time'], issuedAt: Math.floor(seconds) }
    : null
}

/**
 * MongoDB: four octets of seconds, five of the process, three of a counter; whoever has one id of the process lacks only the counter.
 * Eight hexadecimal digits are a plausible time by chance in one id of seven: believed only beside the moment of issue.
 */
function objectId(text: string, issued: EpochMilliseconds | null): TimedIdentifier | null {
  if (!/^[0-9a-f]{24}$/.test(text)) return null
  const seconds = Number.parseInt(text.slice(0, 8), 16)
  return near(seconds, issued)
    ? { kind: 'opaque', formats: ['objectid'], bits: 24, meanings: ['time', 'counter'], issuedAt: seconds }
    : null
}

/**
 * Hexadecimal milliseconds, or PHP's uniqid(): eight digits of seconds and five of microseconds, with more entropy nine digits of a
 * random number behind them. Likewise only beside the moment.
 */
function hexTime(text: string, issued: EpochMilliseconds | null): TimedIdentifier | null {
  const [, milliseconds, seconds = '', random = ''] = /^(?:([0-9a-f]{11})|([0-9a-f]{8})[0-9a-f]{5}(\d\.\d{8})?)$/.exec(text) ?? []
  const about = (format: string, at: number, bits: number): TimedIdentifier => ({
    kind: 'opaque',
    formats: [format],
    bits,
    meanings: ['time'],
    issuedAt: Math.floor(at),
  })
  if (milliseconds === undefined) {
    const at = Number.parseInt(seconds, 16)
    return near(at, issued) ? about('uniqid', at, bitsWithinMinute(1e6) + (random === '' ? 0 : 9 * Math.log2(10))) : null
  }
  const at = Number.parseInt(milliseconds, 16) / 1000
  // Eleven digits can only be a time of these twenty years in one of thirty texts: enough for a part that stands alone.
  return near(at, issued) || (issued === null && plausible(at)) ? about('hex-milliseconds', at, bitsWithinMinute(1000)) : null
}

function plausible(seconds: number): boolean {
  return seconds > since && seconds < until
}

/** Within a year of the moment of issue: enough where the form tells most. */
function recent(seconds: number, issued: EpochMilliseconds | null): boolean {
  return issued === null ? plausible(seconds) : Math.abs(seconds - issued / 1000) < 31_536_000
}

/** Two clocks may differ by some minutes. A wider window would find a time in one random identifier of ten thousand. */
export function near(seconds: number, issued: EpochMilliseconds | null): boolean {
  return issued !== null && Math.abs(seconds - issued / 1000) < 3600
}
