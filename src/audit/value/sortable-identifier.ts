import type { EpochMilliseconds } from '../time.ts'
import { bitsWithinMinute, near, type TimedIdentifier } from './timed-identifier.ts'

/**
 * Identifiers of well-known makers that begin with their time, so that databases keep them in order: KSUID, xid, CUID, Snowflake. Each is
 * a plausible time by chance, so they are believed only beside the moment of issue.
 */
export function sortableIdentifier(text: string, issued: EpochMilliseconds | null): TimedIdentifier | null {
  const found = makers.find(({ form, secondsOf }) => form.test(text) && secondsOf(text).some((seconds) => near(seconds, issued)))
  const seconds = found?.secondsOf(text).find((moment) => near(moment, issued))
  if (found === undefined || seconds === undefined) return null
  return { kind: 'opaque', formats: [found.format], bits: found.bits, meanings: found.meanings, issuedAt: Math.floor(seconds) }
}

interface Maker extends Pick<TimedIdentifier, 'bits' | 'meanings'> {
  readonly format: string
  readonly form: RegExp
  /** the times that it may hold, in seconds since 1970 */
  secondsOf(text: string): readonly number[]
}

/** Snowflakes count milliseconds since an epoch of their own: Twitter's, Discord's and that of Unix. */
const snowflakeEpochs = [1_288_834_974_657, 1_420_070_400_000, 0]

const makers: readonly Maker[] = [
  {
    // 32 bits of seconds since 2014-05-13 and 128 random bits, in base 62.
    format: 'ksuid',
    form: /^[0-9A-Za-z]{27}$/,
    bits: 128,
    meanings: ['time'],
    secondsOf: (text) => [Number(inBase(text, base62) >> 128n) + 1_400_000_000],
  },
  {
    // Twelve octets in base 32: seconds, machine, process and a counter of three. Whoever has one of the process lacks only the counter.
    format: 'xid',
    form: /^[0-9a-v]{20}$/,
    bits: 24,
    meanings: ['time', 'counter'],
    secondsOf: (text) => [Math.floor(Number.parseInt(text.slice(0, 7), 32) / 8)],
  },
  {
    // `c`, then in base 36 milliseconds, a counter of four digits, four of the machine and eight random ones.
    format: 'cuid',
    form: /^c[0-9a-z]{24}$/,
    bits: 12 * Math.log2(36),
    meanings: ['time', 'counter'],
    secondsOf: (text) => [Number.parseInt(text.slice(1, 9), 36) / 1000],
  },
  {
    // Milliseconds above 22 bits of machine and counter.
    format: 'snowflake',
    form: /^\d{16,20}$/,
    bits: 22 + bitsWithinMinute(1000),
    meanings: ['time', 'counter'],
    secondsOf: (text) => snowflakeEpochs.map((epoch) => (Number(BigInt(text) >> 22n) + epoch) / 1000),
  },
  {
    format: 'base36-milliseconds',
    form: /^[0-9a-z]{8}$/,
    bits: bitsWithinMinute(1000),
    meanings: ['time'],
    secondsOf: (text) => [Number.parseInt(text, 36) / 1000],
  },
]

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

function inBase(text: string, digits: string): bigint {
  return [...text].reduce((sum, digit) => sum * BigInt(digits.length) + BigInt(digits.indexOf(digit)), 0n)
}
