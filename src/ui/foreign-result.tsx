import type { ProbeSummary } from '../audit/report.ts'
import { foreignOf } from './foreign-title.ts'
import { Say } from './language.tsx'

/** What the server made of an ID that it never issued. */
export function ForeignResult({ probe: { probe, outcome, why } }: { probe: ProbeSummary }) {
  if (foreignOf(probe) === null || outcome === 'cannotTell') return null
  const proof = proofs.find((one) => one === why)
  return (
    <p data-testid="foreign-result">
      <Say id={outcome === 'no' || proof === undefined ? 'probe.foreign.no' : `probe.foreign.${proof}`} />
    </p>
  )
}

const proofs = ['echoed', 'remembered', 'taken'] as const
