/** What a worker found, or null where it was stopped, and what stops it. */
export interface WorkerAnswer<Answer> {
  /** @throws where the worker breaks, as where it wants more memory than there is */
  readonly found: Promise<Answer | null>
  readonly stop: () => void
}

/**
 * Asks a worker one thing, so that the page answers meanwhile and the search can be stopped. The worker sends numbers, which say how far it
 * is, and then its answer; after that it is no more, and what it was given is gone with it.
 */
export function askWorker<Answer extends object>(
  worker: Worker,
  question: object,
  onNumber: (number: number) => void,
): WorkerAnswer<Answer> {
  let stop = () => worker.terminate()
  const found = new Promise<Answer | null>((resolve, reject) => {
    stop = () => resolve(null)
    worker.addEventListener('message', ({ data }: MessageEvent<Answer | number>) => {
      if (typeof data === 'number') onNumber(data)
      else resolve(data)
    })
    worker.addEventListener('error', () => reject(new Error('the worker broke')))
    worker.postMessage(question)
  }).finally(() => worker.terminate())
  return { found, stop: () => stop() }
}
