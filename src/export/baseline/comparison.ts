import type { SubjectId } from '../../audit/cookie.ts'
import type { Severity } from '../../audit/rule.ts'

/** What differs between a baseline and what is seen now. */
export interface Comparison {
  readonly sites: readonly { readonly site: string; readonly changes: readonly Change[] }[]
}

export type ChangeKind =
  | 'finding-new'
  | 'finding-worse'
  | 'finding-milder'
  | 'finding-fixed'
  | 'finding-unchanged'
  | 'finding-accepted'
  | 'acceptance-ended'
  | 'not-looked-at'
  | 'renewal-lost'
  | 'attribute-lost'
  | 'attribute-gained'
  | 'lifetime-longer'
  | 'lifetime-shorter'
  | 'id-shorter'
  | 'id-longer'
  | 'form-changed'
  | 'token-new'
  | 'token-gone'
  | 'token-not-recognised'
  | 'class-changed'
  | 'site-not-seen'

export interface Change {
  readonly kind: ChangeKind
  /** null where it concerns the whole site */
  readonly subject: SubjectId | null
  readonly rule: string | null
  /** of the finding; null where it is none */
  readonly severity: Severity | null
  /** what it was and is: a name or a word, never a value */
  readonly from: string | null
  readonly to: string | null
  /** why somebody lives with it */
  readonly reason: string | null
  /** something got worse, and nobody has accepted it */
  readonly worse: boolean
}

/** A change of which nothing more is to be said. */
export function change(kind: ChangeKind, subject: SubjectId | null, more: Partial<Change> = {}): Change {
  return { kind, subject, rule: null, severity: null, from: null, to: null, reason: null, worse: false, ...more }
}
