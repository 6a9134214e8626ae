import type { ProbeSummary } from '../audit/report.ts'
import { Say } from './language.tsx'
import { replayOf } from './replay-title.ts'

/** What became of an ID from before an event. */
export function ReplayResult({ probe }: { probe: ProbeSummary }) {
  const id = replayOf(probe.probe)
  if (id === null || probe.outcome === 'cannotTell') return null
  const isToday = probe.outcome === 'yes' && probe.why === 'unchanged' && id.startsWith('old-id')
  return (
    <p data-testid="replay-result">
      <Say id={isToday ? 'probe.replay.unchanged' : `probe.${id}.${probe.outcome}`} />
    </p>
  )
}
