import { journeyWindow } from './facts/attempts.ts'
import type { CookieHistory } from './site.ts'
import { addGap, type Draft, ownGap } from './site-draft.ts'
import type { EpochMilliseconds } from './time.ts'
import { carriesByForm } from './traits.ts'

/** Fewer bits than this carry no login: nothing depends on such a cookie. */
const carrierBits = 32

/** What the bounds made us forget while it could still count is as if it had been missed: a gap says so. */
export function forget(draft: Draft, from: EpochMilliseconds, until: EpochMilliseconds): void {
  draft.cut = true
  addGap(draft, ownGap(draft.from, from, until))
}

/** The cookie that is missed least: one that is gone, else the one seen last the longest ago. */
export function leastWorth({ cookies }: Draft): CookieHistory | undefined {
  let least: CookieHistory | undefined
  for (const history of cookies.values()) if (least === undefined || worth(history) < worth(least)) least = history
  return least
}

function worth({ generations }: CookieHistory): number {
  const last = generations.at(-1)
  if (last === undefined) return Number.NEGATIVE_INFINITY
  return last.until === null ? last.confirmed : last.until - Number.MAX_SAFE_INTEGER
}

/** Forgets a cookie. One that could carry a login and was there while a journey may still be open leaves a gap. */
export function forgetCookie(draft: Draft, gone: CookieHistory | undefined, now: EpochMilliseconds): void {
  if (gone === undefined) return
  draft.cut = true
  draft.cookies.delete(gone.key)
  const others = (draft.keysByName.get(gone.cookie.name) ?? []).filter((key) => key !== gone.key)
  if (others.length > 0) draft.keysByName.set(gone.cookie.name, others)
  else draft.keysByName.delete(gone.cookie.name)
  const last = gone.generations.at(-1)
  if (last === undefined || gone.generations.every(({ traits }) => traits.bits < carrierBits && !carriesByForm(traits))) return
  const until = last.until ?? now
  if (now - until <= journeyWindow) forget(draft, gone.generations[0]?.from ?? last.from, until)
}
