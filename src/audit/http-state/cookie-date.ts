import { type EpochSeconds, secondsIn } from '../time.ts'

/**
 * Reads a date as `Expires` holds it (RFC 6265bis §5.1.1), in every format that servers were ever seen to write. Null where it is none.
 * Always UTC: the algorithm knows no time zone. Three details follow Chromium and Firefox where both differ from the RFC: a day or year
 * with letters behind it is none, a year may have five digits, and one before 1601 is a date. Seen, and not modelled: Firefox also heeds
 * time zones and AM/PM, rolls over hour 24 and 31 February, and takes month numbers and dates without a time; Chromium wants nothing
 * behind the seconds, and takes a year of three digits.
 */
export function parseCookieDate(text: string): EpochSeconds | null {
  const found: Partial<Record<'time' | 'dayOfMonth' | 'month' | 'year', readonly number[]>> = {}
  for (const token of text.split(delimiters)) {
    const time = found.time ? null : numbersOf(timeToken, token)
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
    const year = found.year ? null : numbersOf(yearToken, token)
    if (year) found.year = year
  }
  if (!found.time || !found.dayOfMonth || !found.month || !found.year) return null
  const [hour = 0, minute = 0, second = 0] = found.time
  const [day = 0] = found.dayOfMonth
  const [month = 0] = found.month
  const year = fullYear(found.year[0] ?? 0)
  if (year < 1000 || hour > 23 || minute > 59 || second > 59 || day < 1 || day > daysInMonth(year, month)) return null
  return daysFromCivil(year, month, day) * secondsIn.day + hour * secondsIn.hour + minute * secondsIn.minute + second
}

const delimiters = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/
const timeToken = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/
const dayOfMonthToken = /^(\d{1,2})$/
const yearToken = /^(\d{2,5})$/
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function numbersOf(production: RegExp, token: string): readonly number[] | null {
  return production.exec(token)?.slice(1).map(Number) ?? null
}

/** Two digits mean 1970 to 2069 (steps 3 and 4). */
function fullYear(year: number): number {
  if (year >= 70 && year <= 99) return year + 1900
  return year <= 69 ? year + 2000 : year
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Days from 1970-01-01 in the Gregorian calendar, counted in eras of 400 years that begin in March. */
function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}
