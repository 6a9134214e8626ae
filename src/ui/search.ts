import { useEffect, useRef, useState } from 'preact/hooks'

/** How much of a search is done, as a part of 1. */
export type OnShare = (share: number) => void

/** A search that is under way in a worker, and what stops it. */
export interface Search<Found> {
  /** null where it was stopped */
  readonly found: Promise<Found | null>
  readonly stop: () => void
}

export type SearchState<Found> =
  | { readonly is: 'asked' | 'failed' }
  | { readonly is: 'busy'; readonly share: number }
  | { readonly is: 'found'; readonly found: Found }

/** One search at a time of a part of a page: how far it is, and what came of it. It ends with the part. */
export function useSearch<Found>() {
  const [state, setState] = useState<SearchState<Found>>({ is: 'asked' })
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  return {
    state,
    /** `begin` may have to read first what is searched. */
    run: async (begin: (onShare: OnShare) => Search<Found> | Promise<Search<Found>>): Promise<void> => {
      setState({ is: 'busy', share: 0 })
      try {
        const search = await begin((share) => setState({ is: 'busy', share }))
        stop.current = search.stop
        const found = await search.found
        setState(found === null ? { is: 'asked' } : { is: 'found', found })
      } catch {
        setState({ is: 'failed' })
      }
    },
    stop: () => stop.current(),
    forget: () => setState({ is: 'asked' }),
    fail: () => setState({ is: 'failed' }),
  }
}
