import type { SubjectId } from './cookie.ts'
import type { Severity } from './rule.ts'

/** One thing that differs between what was known of a site and what is. */
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
