import type { IdFindings, SearchIds, UnusableIds } from '../ui/ids-search.ts'
import { askWorker } from './worker-question.ts'

/** Looks at IDs in a worker of its own. */
export const searchIds: SearchIds = (question, onShare) => {
  const worker = new Worker(new URL('./id-worker.ts', import.meta.url), { type: 'module' })
  return askWorker<IdFindings | UnusableIds>(worker, question, onShare)
}
