import { type EpochSeconds, secondsIn } from '../time.ts'
import { daysInMonth, secondsOfDate } from './civil-time.ts'
import { parseFirefoxDate } from './firefox-date.ts'
import type { Browser } from './stored-cookie.ts'

/**
 * Reads a date as `Expires` holds it (RFC 6265bis §5.1.1), in every format that servers were ever seen to write, or as one browser does.
 * Null where it is none. By the RFC always UTC: the algorithm knows no time zone. Three details follow Chromium and Firefox where both
 * differ from the RFC: a day or year with letters behind it is none, a year may have five digits, and one before 1601 is a date.
 */
export function parseCookieDate(text: string, browser?: Browser): EpochSeconds | null {
  return browser === 'firefox' ? parseFirefoxDate(text) : readDate(text, browser === 'chromium' ? chromium : standard)
}

interface Productions {
  readonly time: RegExp
  readonly year: RegExp
  readonly earliestYear: number
}

const standard: Productions = { time: /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/, year: /^(\d{2,5})$/, earliestYear: 1000 }
/** Nothing may stand behind the seconds, any number of zeros before each part, and a year has one to five digits. */
const chromium: Productions = { time: /^(\d+):(\d+):(\d+)$/, year: /^(\d{1,5})$/, earliestYear: 0 }

function readDate(text: string, productions: Productions): EpochSeconds | null {
  const found: Partial<Record<'time' | 'dayOfMonth' | 'month' | 'year', readonly number[]>> = {}
  for (const token of text.split(delimiters)) {
    const time = found.time ? null : numbersOf(productions.time, token)
    if (time) {
      found.time = time
      continue
    }
    const dayOfMonth = found.dayOfMonth ? null : numbersOf(dayOfMonthToken, token)
    if (dayOfMonth) {
      found.dayOfMonth = dayOfMonth
      continue
    }
    const month = found.month ? -1 : months.indexOf(token.slice(0, 3).toLowerCase())
    if (month >= 0) {
      found.month = [month + 1]
      continue
    }
    const year = found.year ? null : numbersOf(productions.year, token)
    if (year) found.year = year
  }
  if (!found.time || !found.dayOfMonth || !found.month || !found.year) return null
  const [hour = 0, minute = 0, second = 0] = found.time
  const [day = 0] = found.dayOfMonth
  const [month = 0] = found.month
  const year = fullYear(found.year[0] ?? 0)
  const isTime = hour <= 23 && minute <= 59 && second <= 59
  if (year < productions.earliestYear || !isTime || day < 1 || day > daysInMonth(year, month)) return null
  return secondsOfDate(year, month, day) + hour * secondsIn.hour + minute * secondsIn.minute + second
}

const delimiters = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/
const dayOfMonthToken = /^(\d{1,2})$/
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function numbersOf(production: RegExp, token: string): readonly number[] | null {
  return production.exec(token)?.slice(1).map(Number) ?? null
}

/** Two digits mean 1970 to 2069 (steps 3 and 4). */
function fullYear(year: number): number {
  if (year >= 70 && year <= 99) return year + 1900
  return year <= 69 ? year + 2000 : year
}
