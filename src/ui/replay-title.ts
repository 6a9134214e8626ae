import type { ReplayId } from '../audit/probe.ts'

const replays = [
  'old-id-after-login',
  'old-id-after-password-change',
  'old-id-after-logout',
  'session-after-password-change-elsewhere',
  'session-after-login-elsewhere',
] as const satisfies readonly ReplayId[]

export type ReplayTitle = (typeof replays)[number]

/** The kind of a probe that sends old IDs again, as words name it; null for any other. */
export function replayOf(probe: string): ReplayTitle | null {
  return replays.find((id) => id === probe) ?? null
}
