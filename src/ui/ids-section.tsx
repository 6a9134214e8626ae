import { useState } from 'preact/hooks'
import type { CollectedId } from '../audit/id-report.ts'
import { IdsForm } from './ids-form.tsx'
import { IdsResult } from './ids-result.tsx'
import type { IdFindings, IdQuestion, SearchIds, UnusableIds } from './ids-search.ts'
import { Say } from './language.tsx'
import { useSearch } from './search.ts'
import { SearchProgress } from './search-progress.tsx'

interface Props {
  /** how many a probe has collected for the site, and are still held */
  collected: number
  takeCollected: () => Promise<readonly CollectedId[]>
  /** lets go what the probe has collected */
  dropCollected: () => Promise<void>
  search: SearchIds
}

/** Many IDs of one server, collected or pasted: searched in a worker, and what they show. */
export function IdsSection({ collected, takeCollected, dropCollected, search }: Props) {
  const { state, run, stop, forget, fail } = useSearch<IdFindings | UnusableIds>()
  const [generation, setGeneration] = useState(0)
  const look = (question: Omit<IdQuestion, 'ids'>, ids: IdQuestion['ids'] | Promise<IdQuestion['ids']>) =>
    run(async (onShare) => search({ ...question, ids: await ids }, onShare))
  const drop = () => {
    forget()
    setGeneration(generation + 1)
    void dropCollected().catch(fail)
  }
  const unusable = state.is === 'found' && 'why' in state.found ? state.found : null
  const findings = state.is === 'found' && !('why' in state.found) ? state.found : null
  return (
    <section class="part ids" aria-labelledby="ids" data-testid="ids" data-state={unusable === null ? state.is : 'unusable'}>
      <h2 id="ids">
        <Say id="ids.title" />
      </h2>
      <p class="note">
        <Say id="ids.about" />
      </p>
      {state.is === 'busy' ? (
        <SearchProgress id="ids.busy" share={state.share} stop={stop} />
      ) : (
        <IdsForm key={generation} collected={collected} takeCollected={takeCollected} look={look} />
      )}
      <p role="alert" class="said">
        {state.is === 'failed' && <Say id="ids.failed" />}
        {unusable !== null && <Say id={`ids.unusable.${unusable.why}`} args={{ line: unusable.line }} />}
      </p>
      {findings !== null && <IdsResult findings={findings} />}
      {(findings !== null || collected > 0) && state.is !== 'busy' && (
        <p class="screen">
          <button type="button" class="button quiet" data-testid="ids-forget" onClick={drop}>
            <Say id="ids.forget" />
          </button>
        </p>
      )}
    </section>
  )
}
