import type { CollectedId, GeneratorProof, IdOutcome, IdReport, IdTest, MinEntropy } from '../audit/id-report.ts'
import type { Reason } from '../audit/view.ts'
import { recoverGenerator } from './generators/recover.ts'
import { falsePositive, type Recovery } from './generators/recovery.ts'
import type { Sample } from './generators/sample.ts'
import { limitsOf } from './limits.ts'
import { type Piece, pieces } from './pieces.ts'
import { plotsOf } from './plots.ts'
import { columnsOf, formOf } from './statistics/id-form.ts'
import { minEntropy } from './statistics/min-entropy.ts'
import { idTests } from './statistics/tests.ts'

/** What is known beside the IDs, and how long it may take. */
export interface AnalysisOptions {
  /** names that the IDs may be made of */
  readonly names?: readonly string[]
  /** search wider: minutes instead of a second */
  readonly thorough?: boolean
  /** is told how much of the search for a generator, which takes the longest, is done: a part of 1 */
  readonly onShare?: (share: number) => void
}

/** The report may be kept; what the server issues next is to be shown and forgotten. */
export interface IdAnalysis {
  readonly report: IdReport
  readonly next: readonly string[]
}

/** Statistics of fewer carry nothing. */
export const fewestForTests = 20
/** A generator is sought in the last so many, so that it can say what comes next. */
const soughtIn = 2000
/** Longer texts are looked at from the start. */
const longest = 512
const mostNext = 4
/** The last moment that ECMAScript knows; there is no clock beyond. */
const lastMoment = 8.64e15

/** Many session IDs of one server, in the order of issue: which generator made them, and what so many can show besides. Never throws. */
export function analyseIds(ids: readonly CollectedId[], options: AnalysisOptions = {}): IdAnalysis {
  const { names = [], thorough = false, onShare = () => {} } = options
  const texts = ids.map(({ text }) => text.slice(0, longest))
  const times = ids.flatMap(({ at }) => (at !== undefined && at >= 0 && at <= lastMoment ? [at] : []))
  const sample: Sample = { texts, times: times.length === texts.length ? times : null, names, thorough }
  const distinct = new Set(texts).size
  const columns = columnsOf(texts)
  const found = distinct < 2 && names.length === 0 ? null : generatorOf(lastOf(sample), onShare)
  const tests = columns !== null && columns.count >= fewestForTests ? idTests(columns, texts) : []
  const estimates = tests.length > 0 && columns !== null ? minEntropy(columns) : []
  const outcome = outcomeOf(found, tests, texts.length - distinct, texts.length)
  const report: IdReport = {
    v: 1,
    count: texts.length,
    distinct,
    form: formOf(texts, columns),
    outcome,
    generator: found?.proof ?? null,
    tests,
    minEntropy: estimates,
    reasons: reasonsOf(found?.proof ?? null, tests, estimates, texts.length - distinct),
    limits: limitsOf({ count: texts.length, columns, outcome, thorough }),
    plots: columns === null || columns.count < 2 ? null : plotsOf(columns, sample.times),
  }
  return { report, next: found?.next ?? [] }
}

interface Found {
  readonly proof: GeneratorProof
  readonly next: readonly string[]
}

/** A generator of the whole is worth more than one of a part, and that more than a part that grows. */
function generatorOf(sample: Sample, onShare: (share: number) => void): Found | null {
  let part: Found | null = null
  const all = pieces(sample)
  for (const [looked, piece] of all.entries()) {
    const recovery = recoverGenerator(piece.sample, (share) => onShare((looked + share) / all.length))
    if (recovery === null) continue
    const found = foundIn(piece, recovery)
    if (found.proof.whole) return found
    part ??= found
  }
  return part
}

function foundIn({ alone, whole }: Piece, recovery: Recovery): Found {
  const { generator, args, from, predicted, bits } = recovery
  return {
    proof: {
      reason: { id: `proof.${generator}`, args },
      from,
      predicted,
      bits: Math.floor(bits),
      falsePositive: Math.ceil(falsePositive(recovery)),
      whole: recovery.whole && alone,
    },
    next: recovery.next.slice(0, mostNext).map(whole),
  }
}

function outcomeOf(found: Found | null, tests: readonly IdTest[], again: number, count: number): IdOutcome {
  if (found !== null) return found.proof.whole ? 'predictable' : 'partly-predictable'
  if (again > 0) return 'repeating'
  if (tests.some(({ rejected }) => rejected)) return 'irregular'
  return count < fewestForTests ? 'too-few' : 'nothing-found'
}

function reasonsOf(
  proof: GeneratorProof | null,
  tests: readonly IdTest[],
  estimates: readonly MinEntropy[],
  again: number,
): readonly Reason[] {
  const reasons: Reason[] = []
  if (proof !== null) {
    reasons.push(proof.reason)
    const { from, predicted, bits } = proof
    reasons.push({ id: 'proof.borne-out', args: { from, predicted, bits, chance: -proof.falsePositive } })
  }
  if (again > 0) reasons.push({ id: 'proof.repeated', args: { again } })
  for (const { worst, chance, rejected } of tests) {
    if (rejected) reasons.push({ id: 'proof.rejected', args: { chance: Math.floor(-chance) } }, worst)
  }
  for (const { estimator, place, bits, possible } of estimates) {
    const shown = (number: number) => Math.floor(number * 100) / 100
    reasons.push({ id: `proof.min-entropy.${estimator}`, args: { place: place + 1, bits: shown(bits), possible: shown(possible) } })
  }
  return reasons
}

function lastOf(sample: Sample): Sample {
  return { ...sample, texts: sample.texts.slice(-soughtIn), times: sample.times?.slice(-soughtIn) ?? null }
}
