import type { ValueTraits } from '../traits.ts'

/** Readable content that is the same, under a new time and signature: a session of visitors that each answer renews, and a login does not touch. */
export function isSignedAnew(before: ValueTraits, after: ValueTraits): boolean {
  if (!before.selfContained || !after.selfContained || before.kind !== 'signed' || after.kind !== 'signed') return false
  return before.parts.length > 0 && before.parts.join() === after.parts.join()
}
