import type { Finding, Letter } from './report.ts'
import type { Severity } from './rule.ts'

/** What a failed finding costs the token that it is about. */
const cost: Readonly<Record<Severity, number>> = { high: 40, medium: 20, low: 5, info: 0 }

/** A from 90, B from 75, C from 60, D from 40, else E. */
const letters: readonly (readonly [Letter, number])[] = [
  ['A', 90],
  ['B', 75],
  ['C', 60],
  ['D', 40],
]

type Scored = Pick<Finding, 'subject' | 'outcome' | 'severity' | 'evidenceClass'>

/** 0 to 100 for one token: 100 minus the cost of each failed finding about it. A doubt costs nothing. */
export function tokenScore(subject: string, findings: readonly Scored[]): number {
  const lost = findings
    .filter((finding) => finding.subject === subject && counts(finding))
    .reduce((sum, { severity }) => sum + cost[severity], 0)
  return Math.max(0, 100 - lost)
}

/** The site has its worst token's score; without a session token it has none. A failed `high` leaves no letter above D. */
export function siteGrade(
  subjects: readonly string[],
  findings: readonly Scored[],
): { readonly letter: Letter; readonly score: number } | null {
  if (subjects.length === 0) return null
  const score = Math.min(...subjects.map((subject) => tokenScore(subject, findings)))
  const letter = letters.find(([, from]) => score >= from)?.[0] ?? 'E'
  const capped = findings.some((finding) => finding.severity === 'high' && counts(finding))
  return { score, letter: capped && letter < 'D' ? 'D' : letter }
}

/** A guess by shape alone is shown and not graded. */
function counts({ outcome, evidenceClass }: Scored): boolean {
  return outcome === 'failed' && evidenceClass !== 'shape'
}
