import { type EpochSeconds, secondsIn } from '../time.ts'

/** The moment a day of the Gregorian calendar begins in UTC. Months and days beyond their range roll over into the next or previous. */
export function secondsOfDate(year: number, month: number, day: number): EpochSeconds {
  const months = year * 12 + month - 1
  return daysFromCivil(Math.floor(months / 12), (months % 12) + 1, day) * secondsIn.day
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Days from 1970-01-01, counted in eras of 400 years that begin in March. */
function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}
