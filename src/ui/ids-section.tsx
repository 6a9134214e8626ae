import { useEffect, useRef, useState } from 'preact/hooks'
import type { CollectedId } from '../audit/id-report.ts'
import { Busy } from './ids-busy.tsx'
import { IdsForm } from './ids-form.tsx'
import { IdsResult } from './ids-result.tsx'
import type { IdFindings, IdQuestion, IdSearch, OnShare, UnusableIds } from './ids-search.ts'
import { Say } from './language.tsx'

interface Props {
  /** how many a probe has collected for the site, and are still held */
  collected: number
  takeCollected: () => Promise<readonly CollectedId[]>
  /** lets go what the probe has collected */
  dropCollected: () => Promise<void>
  search: (question: IdQuestion, onShare: OnShare) => IdSearch
}

type State =
  | { readonly is: 'asked' }
  | { readonly is: 'busy'; readonly share: number }
  | { readonly is: 'found'; readonly findings: IdFindings }
  | { readonly is: 'unusable'; readonly unusable: UnusableIds }
  | { readonly is: 'failed' }

/** Many IDs of one server, collected or pasted: searched in a worker, and what they show. */
export function IdsSection({ collected, takeCollected, dropCollected, search }: Props) {
  const [state, setState] = useState<State>({ is: 'asked' })
  const [generation, setGeneration] = useState(0)
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  const look = async (question: Omit<IdQuestion, 'ids'>, ids: IdQuestion['ids'] | Promise<IdQuestion['ids']>) => {
    setState({ is: 'busy', share: 0 })
    try {
      const asked = search({ ...question, ids: await ids }, (share) => setState({ is: 'busy', share }))
      stop.current = asked.stop
      setState(stateOf(await asked.found))
    } catch {
      setState({ is: 'failed' })
    }
  }
  const forget = () => {
    setState({ is: 'asked' })
    setGeneration(generation + 1)
    void dropCollected().catch(() => setState({ is: 'failed' }))
  }
  return (
    <section class="part ids" aria-labelledby="ids" data-testid="ids" data-state={state.is}>
      <h2 id="ids">
        <Say id="ids.title" />
      </h2>
      <p class="note">
        <Say id="ids.about" />
      </p>
      {state.is === 'busy' ? (
        <Busy id="ids.busy" share={state.share} stop={() => stop.current()} />
      ) : (
        <IdsForm key={generation} collected={collected} takeCollected={takeCollected} look={look} />
      )}
      <p role="alert" class="said">
        {state.is === 'failed' && <Say id="ids.failed" />}
        {state.is === 'unusable' && <Say id={`ids.unusable.${state.unusable.why}`} args={{ line: state.unusable.line }} />}
      </p>
      {state.is === 'found' && <IdsResult findings={state.findings} />}
      {(state.is === 'found' || collected > 0) && state.is !== 'busy' && (
        <p class="screen">
          <button type="button" class="button quiet" data-testid="ids-forget" onClick={forget}>
            <Say id="ids.forget" />
          </button>
        </p>
      )}
    </section>
  )
}

function stateOf(found: IdFindings | UnusableIds | null): State {
  if (found === null) return { is: 'asked' }
  return 'why' in found ? { is: 'unusable', unusable: found } : { is: 'found', findings: found }
}
