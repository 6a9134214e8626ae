import type { EpochMilliseconds } from '../audit/time.ts'

/** A time as ISO 8601 writes it, in UTC; empty where a calendar has no such time (ECMA-262 §21.4.1.1). */
export function moment(at: EpochMilliseconds): string {
  return Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : ''
}
