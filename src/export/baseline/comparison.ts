import type { Change, ChangeKind } from '../../audit/change.ts'
import type { SubjectId } from '../../audit/cookie.ts'

/** What differs between a baseline and what is seen now. */
export interface Comparison {
  readonly sites: readonly { readonly site: string; readonly changes: readonly Change[] }[]
}

/** A change of which nothing more is to be said. */
export function change(kind: ChangeKind, subject: SubjectId | null, more: Partial<Change> = {}): Change {
  return { kind, subject, rule: null, severity: null, from: null, to: null, reason: null, worse: false, ...more }
}
