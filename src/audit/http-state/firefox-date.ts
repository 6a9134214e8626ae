import type { EpochSeconds } from '../time.ts'
import { secondsOfDate } from './civil-time.ts'

/**
 * Reads a date as Firefox reads `Expires`: with its library for dates of mail and news, which RFC 6265bis §5.1.1 knows nothing of. It
 * heeds time zones and AM/PM, takes month numbers, needs no time, and rolls over what there is too much of (hour 24, 31 February).
 * Null where day, month or year is missing. One pass over the text, token by token.
 */
export function parseFirefoxDate(text: string): EpochSeconds | null {
  const found: Found = {}
  let at = 0
  while (at < text.length) at = nextToken(text, tokenEnd(text, readToken(text, at, found)), found)
  const { year, month, day, hour = 0, minute = 0, second = 0, zone, offset = zone ?? 0 } = found
  if (year === undefined || month === undefined || day === undefined || year > 32_767) return null
  return secondsOfDate(year, month, day) + (hour * 60 + minute - offset) * 60 + second
}

/** What was read so far: the first of each counts. `zone` and `offset` in minutes east of Greenwich, from a name and from a number. */
interface Found {
  year?: number
  /** 0 to 12 */
  month?: number
  day?: number
  hour?: number
  minute?: number
  second?: number
  zone?: number
  offset?: number
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const zones = new Map(
  Object.entries({
    pst: -8,
    pdt: -7,
    mst: -7,
    mdt: -6,
    cst: -6,
    cdt: -5,
    est: -5,
    edt: -4,
    ast: -4,
    nst: -3.5,
    gmt: 0,
    bst: 1,
    met: 1,
    eet: 2,
    jst: 9,
  }),
)

/** Takes what stands at a place, and says from where on the token goes on. */
function readToken(text: string, at: number, found: Found): number {
  const first = text.charAt(at)
  if (/[a-z]/i.test(first)) return readName(text, at, found)
  if (first === '+' || first === '-') return readOffset(text, at, found)
  return /\d/.test(first) ? readNumber(text, at, found) : at
}

function readName(text: string, at: number, found: Found): number {
  const word = text.slice(at, at + 3).toLowerCase()
  const month = months.indexOf(word)
  const zone = zones.get(word) ?? (/^ut(?![a-z])/.test(word) ? 0 : undefined)
  if (month >= 0) found.month ??= month + 1
  else if (zone !== undefined) found.zone ??= zone * 60
  return at
}

/** `+0100`, `+01` or `+1`, by itself or behind GMT: behind another zone's name it says nothing. */
function readOffset(text: string, at: number, found: Found): number {
  const digits = /^\d*/.exec(text.slice(at + 1))?.[0] ?? ''
  const isHeeded = found.offset === undefined && (found.zone ?? 0) === 0 && [1, 2, 4].includes(digits.length)
  if (isHeeded) {
    const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
    found.offset = text.charAt(at) === '-' ? -minutes : minutes
  }
  return at + 1
}

function readNumber(text: string, at: number, found: Found): number {
  const rest = text.slice(at)
  const [digits = ''] = /^\d+/.exec(rest) ?? []
  const behind = rest.slice(digits.length)
  if (behind.startsWith(':')) readTime(rest, found)
  else if (/^[/-]\d/.test(behind)) return at + (found.month === undefined ? readNumericDate(rest, found) : 0)
  else if (/^[a-z]/i.test(behind)) return at
  else if (digits.length === 5 || digits.length === 4) found.year ??= Number(digits)
  else if (digits.length === 1) found.day ??= Number(digits)
  else if (digits.length === 2 && found.day === undefined && Number(digits) < 32) found.day = Number(digits)
  else if (digits.length === 2) found.year ??= fullYear(Number(digits))
  return at
}

/** Where no seconds stand, the octet that stands there instead is taken for a digit: its distance from `0`, of which −1 means none. */
function readTime(rest: string, found: Found): void {
  if (found.hour !== undefined) return
  const [all = '', hour = '', minute = '', , second = ''] = /^(\d{1,2}):(\d{1,2})(?!\d)(:?)(\d*)/.exec(rest) ?? []
  if (all === '' || second.length > 2) return
  const behind = rest.slice(all.length)
  found.hour = hourOf(
    Number(hour),
    behind
      .replace(/^[ \t]+/, '')
      .slice(0, 2)
      .toLowerCase(),
  )
  found.minute = Number(minute)
  const instead = firstOctet(behind) - 48
  found.second = second !== '' ? Number(second) : instead === -1 ? 0 : instead
}

/** Of the text in UTF-8, with a sign; 0 where there is no text. */
function firstOctet(text: string): number {
  const code = text.codePointAt(0) ?? 0
  if (code < 0x80) return code
  return (code < 0x800 ? 0xc0 | (code >> 6) : code < 0x10000 ? 0xe0 | (code >> 12) : 0xf0 | (code >> 18)) - 256
}

function hourOf(hour: number, half: string): number {
  if (half === 'pm' && hour < 12) return hour + 12
  return half === 'am' && hour === 12 ? 0 : hour
}

/** `YY/MM/DD`, `DD/MM/YY` or `MM/DD/YY`: whichever can be. Returns how far it reaches. */
function readNumericDate(rest: string, found: Found): number {
  const [all = '', ...parts] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4,5}|\d{1,2})(?![\da-z])/i.exec(rest) ?? []
  if (all === '') return 0
  const [first = 0, second = 0, third = 0] = parts.map(Number)
  const [year, month, day] =
    first > 31 || first === 0 ? [first, second, third] : first > 12 ? [third, second, first] : [third, first, second]
  const isYearFirst = year === first
  if (isYearFirst && (month > 12 || day > 31)) return 0
  if (first > 12 && second > 12) return all.length
  Object.assign(found, { year: fullYear(year), month, day })
  return all.length
}

function fullYear(year: number): number {
  return year < 70 ? year + 2000 : year < 100 ? year + 1900 : year
}

function tokenEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && !/[ \t,;+/()[\]-]/.test(text.charAt(end))) end++
  return end
}

/** A `-` only divides where no year was read yet and a letter stands before it, or where no digit follows. */
function nextToken(text: string, at: number, { year }: Found): number {
  let next = at
  while (next < text.length) {
    const divides = /[ \t,;/()[\]]/.test(text.charAt(next)) || (text.charAt(next) === '-' && isDivider(text, next, year === undefined))
    if (!divides) break
    next++
  }
  return next
}

function isDivider(text: string, at: number, noYear: boolean): boolean {
  return (noYear && /[a-z]/i.test(text.charAt(at - 1))) || !/\d/.test(text.charAt(at + 1))
}
