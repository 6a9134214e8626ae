import type { OnShare, Search } from '../ui/search.ts'

/**
 * Asks a worker one thing, so that the page answers meanwhile and the search can be stopped. The worker sends numbers, which say how far it
 * is, and then its answer; after that it is no more, and what it was given is gone with it. `found` is rejected where the worker breaks, as
 * where it wants more memory than there is.
 */
export function askWorker<Answer extends object>(worker: Worker, question: object, onShare: OnShare): Search<Answer> {
  let stop = () => worker.terminate()
  const found = new Promise<Answer | null>((resolve, reject) => {
    stop = () => resolve(null)
    worker.addEventListener('message', ({ data }: MessageEvent<Answer | number>) => {
      if (typeof data === 'number') onShare(data)
      else resolve(data)
    })
    worker.addEventListener('error', () => reject(new Error('the worker broke')))
    worker.postMessage(question)
  }).finally(() => worker.terminate())
  return { found, stop: () => stop() }
}
