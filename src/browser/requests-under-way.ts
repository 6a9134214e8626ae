import type { Observation, RequestHop } from '../audit/observation.ts'

/** What must be remembered of a request between its events. */
export interface UnderWay {
  /** redirects so far */
  hop: number
  lifecycle: RequestHop['lifecycle']
  /** its `request-sent` told nothing new and was not logged: its answer need not be either */
  isPlain: boolean
  isAnswered: boolean
  /** digests of the Set-Cookie lines that were seen of this hop */
  readonly lines: Set<string>
}

export interface RequestsUnderWay {
  of(request: string): UnderWay
  redirected(request: string): void
}

/** More are not under way at once; those that never ended are forgotten. */
const bound = 2_000

/** Redirect hops share a request id and browsers do not number them. What earlier worker lives saw of a chain is read from the log. */
export function requestsUnderWay(left: Iterable<readonly Observation[]>): RequestsUnderWay {
  const known = new Map<string, UnderWay>()

  function remember(request: string, hop: number): UnderWay {
    const fresh: UnderWay = { hop, lifecycle: 'active', isPlain: false, isAnswered: false, lines: new Set() }
    known.delete(request)
    known.set(request, fresh)
    const [oldest] = known.keys()
    if (known.size > bound && oldest !== undefined) known.delete(oldest)
    return fresh
  }

  for (const seen of [...left].flat()) {
    if (!('request' in seen)) continue
    const hop = seen.hop + (seen.type === 'request-completed' && seen.location !== null ? 1 : 0)
    if (hop >= (known.get(seen.request)?.hop ?? 0)) remember(seen.request, hop)
  }

  return {
    of: (request) => known.get(request) ?? remember(request, 0),
    redirected: (request) => void remember(request, (known.get(request)?.hop ?? 0) + 1),
  }
}
