import type { ProbeAnswered } from '../audit/observation.ts'
import type { ProbeId } from '../audit/probe.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { collectKind } from './collect-kind.ts'
import { expiryKind } from './expiry-kind.ts'
import { foreignKind } from './foreign-kind.ts'
import { forgeryKind } from './forgery-kind.ts'
import type { Members } from './minimal-sets.ts'
import { replayKind } from './replay-kind.ts'
import type { RunningProbe } from './running-probe.ts'
import { timeoutKind } from './timeout-kind.ts'
import { whichCookieKind } from './which-cookie-kind.ts'

/**
 * What tells one kind of probe from another. Pure: the same answers lead to the same next step, so that a probe goes on wherever it was
 * interrupted. The runtime sends, waits and writes down.
 */
export interface Kind {
  /** so many requests at most, as it is announced */
  mostRequests(probe: RunningProbe): number
  /** @param used the last moment up to now at which something else may have used the session, else null */
  nextStep(probe: RunningProbe, used: EpochMilliseconds | null): Step
  /** What is known where it could not go on. */
  soFar(probe: RunningProbe): Partial<Ending>
}

/** What to send next, and from when on; that the user must say first that something has happened, and until when; or how it ended. */
export type Step =
  | { readonly next: Members; readonly notBefore: EpochMilliseconds }
  | { readonly next: null; readonly awaits: EpochMilliseconds }
  | { readonly next: null; readonly ending: Ending }

export type Ending = Pick<ProbeAnswered, 'outcome' | 'why' | 'sets' | 'proven' | 'unneeded' | 'measured'>

/** Why it could not go on. */
export type Interruption =
  | 'cancelled'
  | 'jar-changed'
  | 'cookie-expired'
  | 'access-lost'
  | 'waited-too-long'
  | 'browser-closed'
  | 'not-as-meant'
  | 'unreachable'
  | 'too-many-requests'

const kinds: Readonly<Record<ProbeId, Kind>> = {
  'which-cookie': whichCookieKind,
  timeout: timeoutKind,
  'old-id-after-login': replayKind,
  'old-id-after-password-change': replayKind,
  'old-id-after-logout': replayKind,
  'session-after-password-change-elsewhere': replayKind,
  'session-after-login-elsewhere': replayKind,
  'foreign-id': foreignKind,
  'foreign-id-in-address': foreignKind,
  'altered-token': forgeryKind,
  'expired-token': expiryKind,
  'collect-ids': collectKind,
}

export function kindOf(probe: RunningProbe): Kind {
  return kinds[probe.plan.probe]
}

export function interrupted(probe: RunningProbe, why: Interruption): Ending {
  return { outcome: 'cannotTell', why, sets: [], proven: [], unneeded: [], ...kindOf(probe).soFar(probe) }
}
