import type { Observation, RequestHop } from '../audit/observation.ts'
import type { RequestDetails } from './request-details.ts'
import type { Unstamped } from './stamp.ts'

/** What must be remembered of a request between its events. */
export interface UnderWay {
  /** redirects so far */
  hop: number
  lifecycle: RequestHop['lifecycle']
  /** its `request-sent` told nothing new and was not logged: its answer need not be either */
  isPlain: boolean
  isAnswered: boolean
  /** a script asks another origin */
  isCrossOrigin: boolean
  /** what such a request was answered with: Chromium shows no more of an answer that it keeps from the script (Fetch, CORS check) */
  answer: Required<Pick<RequestDetails, 'statusCode' | 'responseHeaders'>> | null
  /** the answer that asked for a name and password, until another follows it */
  challenge: Unstamped | null
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
    const fresh: UnderWay = {
      hop,
      lifecycle: 'active',
      isPlain: false,
      isAnswered: false,
      isCrossOrigin: false,
      answer: null,
      challenge: null,
      lines: new Set(),
    }
    known.delete(request)
    known.set(request, fresh)
    const [oldest] = known.keys()
    if (known.size > bound && oldest !== undefined) known.delete(oldest)
    return fresh
  }

  for (const seen of [...left].flat()) {
    if (!('request' in seen)) continue
    const goesOn = seen.type === 'request-completed' && (seen.location !== null || (seen.status === 401 && seen.authenticate !== null))
    const hop = seen.hop + (goesOn ? 1 : 0)
    if (hop >= (known.get(seen.request)?.hop ?? 0)) remember(seen.request, hop)
  }

  return {
    of: (request) => known.get(request) ?? remember(request, 0),
    redirected: (request) => void remember(request, (known.get(request)?.hop ?? 0) + 1),
  }
}
