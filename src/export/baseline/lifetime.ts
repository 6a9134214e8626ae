import type { TokenSummary } from '../../audit/report.ts'
import { secondsIn } from '../../audit/time.ts'

/** How long a cookie is kept, coarsely: the same Max-Age, set again within a recording, stays in its class. */
export const lifetimes = ['until-browser-closes', 'minutes', 'hours', 'days', 'weeks', 'months', 'longer'] as const

export type Lifetime = (typeof lifetimes)[number]

const { minute, hour, day } = secondsIn

/** Between the spans that servers use, so that an hour and some seconds is still an hour. */
const bounds: readonly (readonly [Lifetime, number])[] = [
  ['minutes', 45 * minute],
  ['hours', 20 * hour],
  ['days', 6 * day],
  ['weeks', 25 * day],
  ['months', 300 * day],
]

export function lifetimeOf({ attributes, generations }: Pick<TokenSummary, 'attributes' | 'generations'>): Lifetime {
  if (attributes === null || attributes.expiryTime === null) return 'until-browser-closes'
  const span = attributes.expiryTime - (generations.at(-1)?.from ?? 0) / 1000
  return bounds.find(([, most]) => span < most)?.[0] ?? 'longer'
}
