import type { ProbeSummary } from '../audit/report.ts'
import { forgeryOf } from './forgery-title.ts'
import { Say } from './language.tsx'

/** What the server made of a token that it must refuse. */
export function ForgeryResult({ probe: { probe, outcome, why } }: { probe: ProbeSummary }) {
  const id = forgeryOf(probe)
  if (id === null || outcome === 'cannotTell') return null
  const isUnsigned = id === 'altered-token' && outcome === 'yes' && why === 'unsigned'
  return (
    <p data-testid="forgery-result">{isUnsigned ? <Say id="probe.altered-token.unsigned" /> : <Say id={`probe.${id}.${outcome}`} />}</p>
  )
}
