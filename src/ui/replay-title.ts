import type { ReplayId } from '../audit/probe.ts'

/** Pages take no code from the engine: the compiler holds this list to its own. */
const replays: Readonly<Record<ReplayId, true>> = {
  'old-id-after-login': true,
  'old-id-after-password-change': true,
  'old-id-after-logout': true,
  'session-after-password-change-elsewhere': true,
  'session-after-login-elsewhere': true,
}

/** The kind of a probe that sends old IDs again, as words name it; null for any other. */
export function replayOf(probe: string): ReplayId | null {
  return isReplay(probe) ? probe : null
}

function isReplay(probe: string): probe is ReplayId {
  return Object.hasOwn(replays, probe)
}
