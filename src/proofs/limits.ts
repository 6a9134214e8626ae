import type { IdOutcome } from '../audit/id-report.ts'
import type { Reason } from '../audit/view.ts'
import { bandOf } from './statistics/chance.ts'
import type { Columns } from './statistics/id-form.ts'
import { alarm } from './statistics/tests.ts'

/** RFC 6749 §10.10 and ASVS 5.0 §7.2.3 ask for so many bits. */
const enoughBits = 128

/** What so many IDs can show, and what they cannot: no number of samples shows that an ID cannot be guessed. */
export function limitsOf({
  count,
  columns,
  outcome,
  thorough,
}: {
  readonly count: number
  readonly columns: Columns | null
  readonly outcome: IdOutcome
  readonly thorough: boolean
}): readonly Reason[] {
  if (outcome === 'predictable') return []
  const limits: Reason[] = [{ id: 'proof.limit.no-praise' }]
  if (outcome === 'too-few') limits.push({ id: 'proof.limit.too-few', args: { count } })
  if (count > 1) {
    // Of a pool of M values N draws are all different with a chance below 5 % where M < N² / 6 (birthday bound).
    limits.push({ id: 'proof.limit.pool', args: { count, bits: Math.max(0, Math.floor(2 * Math.log2(count) - Math.log2(6))) } })
  }
  const bits = columns === null ? 0 : columns.positions.reduce((sum, { size }) => sum + Math.log2(size), 0)
  if (columns !== null && columns.count > 1 && outcome !== 'too-few') {
    const least = Math.ceil(1000 * bandOf(columns.count, 0.5, alarm - Math.log(10_000))) / 10
    limits.push({ id: 'proof.limit.bias', args: { percent: Math.min(50, least) } })
  }
  if (columns !== null && bits < enoughBits) limits.push({ id: 'proof.limit.bits', args: { bits: Math.floor(bits) } })
  limits.push({ id: thorough ? 'proof.limit.searched-wide' : 'proof.limit.searched' })
  return limits
}
