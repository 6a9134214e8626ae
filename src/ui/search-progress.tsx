import { Say } from './language.tsx'
import type { WordId } from './words.ts'

interface Props {
  id: WordId
  /** of all that is to be done: a part of 1 */
  share: number
  stop: () => void
}

/** A search in a worker: what it does, how far it is, and what stops it. */
export function SearchProgress({ id, share, stop }: Props) {
  return (
    <div class="search-progress screen">
      <p id={id} role="status">
        <Say id={id} />
      </p>
      <progress max={1} value={share} aria-labelledby={id} />
      <p>
        <button type="button" class="button quiet" data-testid={`${id}-stop`} onClick={stop}>
          <Say id="ids.stop" />
        </button>
      </p>
    </div>
  )
}
