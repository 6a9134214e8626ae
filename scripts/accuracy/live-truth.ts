import type { Run, TrueClaim, TrueEvent } from './truth.ts'

/** A request that the driven browser made: `at` in milliseconds since 1970. */
export interface SentRequest {
  readonly method: string
  /** path and query */
  readonly path: string
  readonly at: number
}

export interface LiveTruth {
  readonly run: Run
  /** what this machine calls a cookie that the recording has under another name */
  readonly nameHere: ReadonlyMap<string, string>
  /** events of the recording whose request was not made this time: left out of `run` */
  readonly unsent: readonly TrueEvent[]
}

/**
 * The truth of a recording, made to fit the same flow driven again: events get the time of the request that answers to theirs (same order,
 * method and address), cookies the name that they have on this machine. A live browser sees what a recording lacks, so that findings which
 * need one count as well.
 */
export function truthOfLive(recorded: Run, sent: readonly SentRequest[], seenNames: ReadonlySet<string>): LiveTruth {
  const nameHere = namesHere(Object.keys(recorded.cookies), seenNames)
  const rename = (name: string): string => nameHere.get(name) ?? name
  const claim = (one: TrueClaim): TrueClaim => ({ ...one, cookie: one.cookie === null ? null : rename(one.cookie), seen: 'har' })
  const requests: TrueEvent[] = []
  const unsent: TrueEvent[] = []
  let from = 0
  for (const event of recorded.requests) {
    const index = indexOfRequest(sent, event, from)
    const request = sent[index]
    if (request === undefined) unsent.push(event)
    else {
      from = index + 1
      requests.push({ ...event, path: request.path, startedDateTime: new Date(request.at).toISOString() })
    }
  }
  const cookies = Object.fromEntries(Object.entries(recorded.cookies).map(([name, cookie]) => [rename(name), cookie]))
  return {
    run: { ...recorded, requests, cookies, findings: recorded.findings.map(claim), unscored: recorded.unscored.map(claim) },
    nameHere,
    unsent,
  }
}

/** The whole address first: one-address applications tell their acts apart by the query alone. */
function indexOfRequest(sent: readonly SentRequest[], { method, path }: TrueEvent, from: number): number {
  const find = (address: (path: string) => string): number =>
    sent.findIndex((one, index) => index >= from && one.method === method && address(one.path) === address(path))
  const whole = find(withoutChance)
  return whole >= 0 ? whole : find((address) => withoutChance(address.split('?', 1)[0] ?? ''))
}

/** Ports and identifiers differ from one installation to the next. */
function withoutChance(path: string): string {
  return path.replaceAll(/\d{4,5}(?!\d)/g, '#').replaceAll(/[\w-]{20,}/g, '*')
}

/** Some products put an identifier of the installation, in capitals, into the name of a cookie. */
function namesHere(recorded: readonly string[], seen: ReadonlySet<string>): ReadonlyMap<string, string> {
  const stem = (name: string): string => name.replace(/[A-Z0-9]{5,}/, '*')
  const fresh = [...seen].filter((name) => !recorded.includes(name))
  return new Map(
    recorded.flatMap((name) => {
      const match = seen.has(name) ? [] : fresh.filter((one) => stem(one) === stem(name))
      return match.length === 1 && match[0] !== undefined ? [[name, match[0]] as const] : []
    }),
  )
}
