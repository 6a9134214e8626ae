import type { SameSite, SubjectId } from '../../audit/cookie.ts'
import type { Finding } from '../../audit/report.ts'
import type { Lifetime } from './lifetime.ts'

/**
 * What was known of the sessions of some sites: a small file that is kept beside the code. No value, no digest, and no time but the end of an
 * acceptance, so that it changes only where something changed.
 */
export interface Baseline {
  readonly v: 1
  readonly sites: readonly SiteBaseline[]
}

export interface SiteBaseline {
  readonly site: string
  /** other hosts of the same application, as people write them: `localhost:3000`, `staging.example.com` */
  readonly aliases: readonly string[]
  readonly tokens: readonly TokenBaseline[]
  readonly findings: readonly KnownFinding[]
  readonly passed: readonly Passed[]
  readonly accepted: readonly Acceptance[]
}

export interface TokenBaseline {
  readonly name: string
  readonly domain: string
  readonly hostOnly: boolean
  readonly path: string
  readonly evidence: Finding['evidenceClass'] & string
  /** of the servers that set it or got it; Secure and name prefixes are compared over https alone */
  readonly schemes: readonly ('http' | 'https')[]
  /** null where they were not seen */
  readonly attributes: TokenAttributes | null
  /** formats of the value, outermost first, without encodings that depend on the value */
  readonly form: readonly string[]
  /** upper bound of what somebody else cannot know, to the nearest 8 bits */
  readonly bits: number
  /** of the value, up to the next power of two */
  readonly lengthUpTo: number
}

export interface TokenAttributes {
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly sameSite: SameSite
  readonly lifetime: Lifetime
}

/** Of a cookie, or of a journey by its kind; a finding about a set stands once for each of its members. */
export interface KnownFinding {
  readonly rule: string
  readonly subject: SubjectId
  readonly outcome: Finding['outcome']
  readonly severity: Finding['severity']
  readonly because: string
}

export interface Passed {
  readonly rule: string
  readonly subjects: readonly SubjectId[]
}

/** A finding that somebody decided to live with. */
export interface Acceptance {
  readonly rule: string
  readonly subject: SubjectId
  readonly reason: string
  /** the last day that it holds, as YYYY-MM-DD; absent where it has no end */
  readonly until?: string
}

export const noBaseline: Baseline = { v: 1, sites: [] }
