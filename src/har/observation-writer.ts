import { cookieSite } from '../audit/http-state/registrable-domain.ts'
import type {
  Envelope,
  FormSubmitted,
  Observation,
  RequestCompleted,
  RequestHop,
  RequestSent,
  SetCookieReceived,
} from '../audit/observation.ts'
import type { JarChange } from './recorded-jar.ts'
import { instant } from './timeline.ts'

/** What all observations of one recording share. */
export interface Stamp {
  readonly epoch: string
  readonly boot: string
}

/** What a request is, without the envelope that the writer gives. */
export type RecordedHop = Omit<RequestHop, keyof Envelope>

type SeenOfHop<T extends RequestHop> = T extends RequestHop ? Omit<T, keyof RequestHop> : never

export interface ObservationWriter {
  readonly observations: readonly Observation[]
  /** @param part what of the request this is; unique within the hop */
  hop(at: number, hop: RecordedHop, part: string, seen: SeenOfHop<FormSubmitted | RequestSent | SetCookieReceived | RequestCompleted>): void
  jar(at: number, host: string, change: JarChange): void
}

/** One store: a recording does not say from which of several a request came. */
const store = 'har'

/**
 * Gives every observation its envelope. Each comes an instant after the one before it, so that the canonical order is the order in
 * which they were written, also within one millisecond.
 */
export function observationWriter({ epoch, boot }: Stamp): ObservationWriter {
  const observations: Observation[] = []
  let last = 0

  function envelope(at: number, host: string, id: string): Envelope {
    last = Math.max(at, last + instant)
    return { v: 1, id: `${epoch}/${id}`, at: last, epoch, boot, seq: observations.length, store, site: cookieSite(host) }
  }

  return {
    observations,
    hop(at, hop, part, seen) {
      observations.push({ ...envelope(at, hop.place.host, `${hop.request}/${hop.hop}/${part}`), ...hop, ...seen })
    },
    jar(at, host, change) {
      const { at: before, ...seen } = { at: undefined, ...change }
      const stamp = envelope(at, host, `jar/${observations.length}`)
      observations.push({ ...stamp, at: before ?? stamp.at, ...seen, modelled: true })
    },
  }
}
