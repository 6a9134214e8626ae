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
  /** @param part what of the request this is; unique within the hop */
  hop(at: number, hop: RecordedHop, part: string, seen: SeenOfHop<FormSubmitted | RequestSent | SetCookieReceived | RequestCompleted>): void
  jar(at: number, host: string, change: JarChange): void
  /**
   * What was written and cannot be preceded by anything any more, in order. A long wait for something of the past ends there: what
   * turns out later is then written as of the earliest moment that is left.
   *
   * @param firstMiss what is written from now on is not older than this
   */
  settled(firstMiss: () => number): readonly Observation[]
  rest(): readonly Observation[]
}

/** One store: a recording does not say from which of several a request came. */
const store = 'har'

/** So many observations wait at most, and so many are given at once. */
const bound = { waiting: 20_000, batch: 4_000 }

/**
 * Gives every observation its envelope. Each comes an instant after the one before it, so that the canonical order is the order in
 * which they were written, also within one millisecond.
 */
export function observationWriter({ epoch, boot }: Stamp): ObservationWriter {
  let waiting: Observation[] = []
  let written = 0
  let last = 0
  /** of the last observation that was given away */
  let given = 0
  let nextLook = bound.batch

  function envelope(at: number, host: string, id: string): Envelope {
    last = Math.max(at, last + instant)
    return { v: 1, id: `${epoch}/${id}`, at: last, epoch, boot, seq: written++, store, site: cookieSite(host) }
  }

  function giveUntil(moment: number): readonly Observation[] {
    const sorted = waiting.toSorted((a, b) => a.at - b.at || a.seq - b.seq)
    const open = sorted.findIndex(({ at }) => at >= moment)
    const ready = open === -1 ? sorted : sorted.slice(0, open)
    waiting = open === -1 ? [] : sorted.slice(open)
    given = ready.at(-1)?.at ?? given
    return ready
  }

  return {
    hop(at, hop, part, seen) {
      waiting.push({ ...envelope(at, hop.place.host, `${hop.request}/${hop.hop}/${part}`), ...hop, ...seen })
    },
    jar(at, host, change) {
      const { at: before, ...seen } = { at: undefined, ...change }
      const stamp = envelope(at, host, `jar/${written}`)
      waiting.push({ ...stamp, at: before === undefined ? stamp.at : Math.max(before, given + instant), ...seen, modelled: true })
    },
    settled(firstMiss) {
      if (waiting.length < nextLook) return []
      const ready = giveUntil(waiting.length < bound.waiting ? Math.min(firstMiss(), last) : (waiting[bound.waiting / 2]?.at ?? last))
      nextLook = Math.min(waiting.length + bound.batch, bound.waiting)
      return ready
    },
    rest: () => giveUntil(Number.POSITIVE_INFINITY),
  }
}
