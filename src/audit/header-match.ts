import type { CookieIdentity } from './cookie.ts'
import { forget } from './forgetting.ts'
import { isOfWhole } from './fuller-traits.ts'
import { effectiveAttributes } from './http-state/effective-attributes.ts'
import type { Generation, SeenLine, UnclaimedLine } from './site.ts'
import type { Draft } from './site-draft.ts'
import type { EpochMilliseconds } from './time.ts'

/** A header and the cookie that it stored lie within −50 ms to +2 s of one another (measured in both browsers). */
export const headerWindow = { before: -50, after: 2_000 }

/** More lines than this in two seconds find their cookies no more. */
const mostUnclaimed = 256

/** The Set-Cookie line that stored a cookie, by cookie key and digest, or null; one line stores one cookie, the earliest first. */
export function claimLine(
  draft: Draft,
  cookie: CookieIdentity,
  seen: { readonly at: EpochMilliseconds; readonly traits: { readonly digest: string } },
): UnclaimedLine | null {
  const line = draft.unclaimed.find((candidate) => speaksOf(candidate, cookie, seen.traits.digest) && isNear(seen.at, candidate.at))
  if (line === undefined) return null
  draft.unclaimed = draft.unclaimed.filter((other) => other !== line)
  return line
}

/** The other direction: Firefox shows the cookie before the header that set it. Which of these stays in the jar the line began, or −1. */
export function stayBegunBy(cookie: CookieIdentity, generations: readonly Generation[], line: UnclaimedLine): number {
  return generations.findIndex(
    ({ header, traits, from }) => header === null && speaksOf(line, cookie, traits.digest) && isNear(from, line.at),
  )
}

export function leaveUnclaimed(draft: Draft, line: UnclaimedLine): void {
  keepUnclaimed(draft, [...draft.unclaimed, line].slice(-mostUnclaimed), line.at)
}

/** Keeps some of the lines that wait for their cookie. Another one that could still find it is as good as missed. */
export function keepUnclaimed(draft: Draft, kept: readonly UnclaimedLine[], now: EpochMilliseconds): void {
  const left = new Set(kept)
  const isYoung = ({ at }: UnclaimedLine) => now - at <= headerWindow.after
  for (const line of draft.unclaimed) if (isYoung(line) && !left.has(line)) forget(draft, line.at, now)
  draft.unclaimed = kept.filter(isYoung)
}

export function unclaimedLine({ id, at, cookie, traits }: SeenLine): UnclaimedLine {
  const { domain, path } = effectiveAttributes(cookie)
  const told = traits.knownSecret !== null || isOfWhole(traits) ? { told: traits } : {}
  return { id, at, name: cookie.name, digest: traits.digest, domain, path: path?.startsWith('/') ? path : null, ...told }
}

/** Without a Path the default path holds, which a path shape cannot tell; an empty Domain counts as none (RFC 6265bis §5.7). */
function speaksOf({ name, digest, domain, path }: UnclaimedLine, cookie: CookieIdentity, stored: string): boolean {
  if (name !== cookie.name || digest !== stored) return false
  if (path !== null && path !== cookie.path) return false
  return domain ? domain === cookie.domain : cookie.hostOnly
}

function isNear(stored: EpochMilliseconds, header: EpochMilliseconds): boolean {
  return stored - header >= headerWindow.before && stored - header <= headerWindow.after
}
