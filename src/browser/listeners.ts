import type { Arrivals } from './arrivals.ts'
import type { Life } from './life.ts'

type Handle<Args extends unknown[]> = (life: Life, at: number, ...args: Args) => unknown

/** Makes listeners of handlers: `on(event, handle)`. */
export type On = <Args extends unknown[]>(event: string, handle: Handle<Args>) => (...args: Args) => void

export interface Listeners {
  /** for what comes in hundreds: handled in its turn, with what arrived beside it */
  readonly inTurn: On
  /** handled at once, after what waits */
  readonly atOnce: On
}

/**
 * Listeners wait for the worker's life until that has begun; what waited is handled in order of arrival, with its time of arrival.
 * A handler that throws has lost its event: a gap says so. The error is ours and may speak of what it read, so its text is not shown.
 */
export function listeners(beginning: Promise<Life>, arrivals: Arrivals): Listeners {
  let life: Life | null = null
  beginning.then(
    (begun) => {
      life = begun
      arrivals.begin({ isMarked: begun.hasNews, onHandled: begun.reader.endBatch })
    },
    () => console.error('Sidwatch could not start: the storage of this extension cannot be read'),
  )
  const inTurn: On =
    (event, handle) =>
    (...args) => {
      const at = Date.now()
      arrivals.add(() => {
        const begun = life
        if (begun !== null) guarded(begun, event, at, () => handle(begun, at, ...args))
      })
    }
  return {
    inTurn,
    atOnce(event, handle) {
      const listener = inTurn(event, handle)
      return (...args) => {
        listener(...args)
        arrivals.handleAll()
      }
    },
  }
}

function guarded(life: Life, event: string, at: number, work: () => unknown): void {
  const complain = (error: unknown): void =>
    console.error(`Sidwatch could not take in ${event}:`, error instanceof Error ? error.name : 'a thrown value')
  try {
    // What goes on after the event was taken in (reading a page, saving) is tried again with the next one.
    Promise.resolve(work()).catch(complain)
  } catch (error) {
    complain(error)
    life.record([{ type: 'gap', at, store: null, site: null, from: at, until: at, why: 'cut' }])
  }
}
