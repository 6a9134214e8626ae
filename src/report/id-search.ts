import type { IdFindings, IdQuestion, IdSearch, OnShare, UnusableIds } from '../ui/ids-search.ts'
import { askWorker } from './worker-question.ts'

/** Looks at IDs in a worker of its own. */
export function searchIds(question: IdQuestion, onShare: OnShare): IdSearch {
  const worker = new Worker(new URL('./id-worker.ts', import.meta.url), { type: 'module' })
  return askWorker<IdFindings | UnusableIds>(worker, question, onShare)
}
