import type { ForeignId } from '../audit/probe.ts'

/** Pages take no code from the engine: the compiler holds this list to its own. */
const foreign: Readonly<Record<ForeignId, true>> = { 'foreign-id': true, 'foreign-id-in-address': true }

/** The kind of a probe that sends an ID which was never issued, as words name it; null for any other. */
export function foreignOf(probe: string): ForeignId | null {
  return isForeign(probe) ? probe : null
}

function isForeign(probe: string): probe is ForeignId {
  return Object.hasOwn(foreign, probe)
}
