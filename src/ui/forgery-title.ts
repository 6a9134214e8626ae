import type { ForgeryId } from '../audit/probe.ts'

/** Pages take no code from the engine: the compiler holds this list to its own. */
const forgeries: Readonly<Record<ForgeryId, true>> = { 'altered-token': true, 'expired-token': true }

/** The kind of a probe that sends a token which must be refused, as words name it; null for any other. */
export function forgeryOf(probe: string): ForgeryId | null {
  return isForgery(probe) ? probe : null
}

function isForgery(probe: string): probe is ForgeryId {
  return Object.hasOwn(forgeries, probe)
}
