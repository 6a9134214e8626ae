import type { EpochMilliseconds, EpochSeconds } from '../time.ts'
import type { EffectiveAttributes } from './effective-attributes.ts'
import { limits } from './limits.ts'

/** When a cookie received at a moment expires (RFC 6265bis §5.7 step 6), null for never; `capped` where it asked for longer (§5.5). */
export function expiryTime(
  { maxAge, expires }: Pick<EffectiveAttributes, 'maxAge' | 'expires'>,
  at: EpochMilliseconds,
): { expiry: EpochSeconds | null; capped: boolean } {
  const now = at / 1000
  const asked = maxAge === null ? expires : maxAge <= 0 ? 0 : now + maxAge
  if (asked === null) return { expiry: null, capped: false }
  const latest = now + limits.lifetime
  return { expiry: Math.min(asked, latest), capped: asked > latest }
}
