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
const bitsWithinMinute = (unitsOfSecond: number) => Math.log2(60 * unitsOfSecond)

/** UUIDs (RFC 9562), ULIDs, ObjectIds and written times; null for anything else. */
export function timeAsIdentifier(text: string, issued: EpochMilliseconds | null): TimedIdentifier | null {
  return written(text) ?? uuid(text) ?? ulid(text) ?? objectId(text, issued) ?? hexTime(text, issued)
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

/** Another UUID of the same server leaves, of version 1 and 6, the 100 ns ticks of a second; version 7 has 74 random bits, version 4 122. */
function uuid(text: string): TimedIdentifier | null {
  const [, head, mid, version, tail] = /^([0-9a-f]{8})-([0-9a-f]{4})-([1-8])([0-9a-f]{3})-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.exec(text) ?? []
  if (head === undefined || mid === undefined || tail === undefined || version === undefined) {
    return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)
      ? { kind: 'opaque', formats: ['uuid'], bits: 128, meanings: [], issuedAt: null }
      : null
  }
  const formats = ['uuid', `uuid-v${version}`]
  if (version === '7') {
    const seconds = Number.parseInt(head + mid, 16) / 1000
    return { kind: 'opaque', formats, bits: 74, meanings: ['time'], issuedAt: plausible(seconds) ? Math.floor(seconds) : null }
  }
  if (version === '1' || version === '6') return { kind: 'opaque', formats, bits: Math.log2(1e7), meanings: ['time'], issuedAt: null }
  return { kind: 'opaque', formats, bits: version === '4' || version === '8' ? 122 : 128 - 6, meanings: [], issuedAt: null }
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 48 bits of milliseconds and 80 random bits in Crockford's base 32. */
function ulid(text: string): TimedIdentifier | null {
  if (!/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text)) return null
  const seconds = [...text.slice(0, 10)].reduce((sum, digit) => sum * 32 + crockford.indexOf(digit), 0) / 1000
  return plausible(seconds) ? { kind: 'opaque', formats: ['ulid'], bits: 80, meanings: ['time'], issuedAt: Math.floor(seconds) } : null
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

/** Hexadecimal milliseconds, or PHP's uniqid(): eight digits of seconds and five of microseconds. Likewise only beside the moment. */
function hexTime(text: string, issued: EpochMilliseconds | null): TimedIdentifier | null {
  if (!/^[0-9a-f]{11}$|^[0-9a-f]{13}$/.test(text)) return null
  const uniqid = text.length === 13
  const seconds = uniqid ? Number.parseInt(text.slice(0, 8), 16) : Number.parseInt(text, 16) / 1000
  const formats = [uniqid ? 'uniqid' : 'hex-milliseconds']
  const found = {
    kind: 'opaque',
    formats,
    bits: bitsWithinMinute(uniqid ? 1e6 : 1000),
    meanings: ['time'],
    issuedAt: Math.floor(seconds),
  } as const
  // Eleven digits can only be a time of these twenty years in one of thirty texts: enough for a part that stands alone.
  return near(seconds, issued) || (!uniqid && issued === null && plausible(seconds)) ? found : null
}

function plausible(seconds: number): boolean {
  return seconds > since && seconds < until
}

function near(seconds: number, issued: EpochMilliseconds | null): boolean {
  return issued !== null && Math.abs(seconds - issued / 1000) < 2 * 86_400
}
