import { isExpired } from '../http-state/stored-cookie.ts'
import type { SeenId } from '../observation.ts'
import type { Exchange, SeenLine } from '../site.ts'
import { serverSide } from './credentials-sharing.ts'
import type { LostLogin } from './lost-logins.ts'
import { isOfAnotherSite } from './lost-logins.ts'
import { type Candidate, setterOf } from './sticking-candidates.ts'
import { isDeletion, type Story } from './story.ts'
import { whyUnsent } from './unsent-cookies.ts'
import { storeInEach } from './unstored-cookies.ts'

type Browser = 'chromium' | 'firefox'

/** One kind of trouble, by the id of its sentence. */
export interface Cause {
  readonly kind: string
  readonly args: Readonly<Record<string, string | number>>
  readonly evidence: readonly SeenId[]
  readonly browsers: readonly Browser[]
}

const everywhere: readonly Browser[] = ['chromium', 'firefox']

/** Why the denied request came without the candidate; `sent` where it did not, and null where nothing says why. */
export function causeOf(story: Story, lost: LostLogin, candidate: Candidate, browser: Browser): Cause | 'sent' | null {
  const { denied } = lost
  const carried = denied.sent?.cookies.filter(({ name }) => name === candidate.name) ?? []
  if (carried.some(({ digest }) => digest === candidate.digest))
    return carried[0]?.digest === candidate.digest ? 'sent' : staleTwin(story, candidate, carried[0]?.digest ?? '')
  if (candidate.generation === null) return candidate.line === null ? null : unstored(story, candidate, candidate.line, browser)
  const { until } = candidate.generation
  // The browser tells of the jar later than it acts on it: what an answer deleted is gone for the next request all the same.
  const late = deletionOf(lost, candidate) === null ? 0 : jarLate
  if (until !== null && until <= (denied.sent?.at ?? denied.at) + late) return goneBefore(story, lost, candidate)
  return whyUnsent(story, candidate, denied, browser)
}

/** The server reads the first cookie of a name, and that is an older one of another scope (RFC 6265bis §5.8.3). */
function staleTwin(story: Story, { name, history }: Candidate, digest: string): Cause | null {
  const other = [...story.state.cookies.values()].find(
    (one) => one !== history && one.cookie.name === name && one.generations.some(({ traits }) => traits.digest === digest),
  )
  if (other === undefined || history === null) return null
  const scope = ({ cookie }: { readonly cookie: { readonly domain: string; readonly hostOnly: boolean; readonly path: string } }) =>
    `${cookie.hostOnly ? '' : '.'}${cookie.domain}${cookie.path}`
  const evidence = other.generations.filter(({ traits }) => traits.digest === digest).map(({ id }) => id)
  return { kind: 'stale-twin-first', args: { scope: scope(history), other: scope(other) }, evidence, browsers: everywhere }
}

function unstored(story: Story, candidate: Candidate, line: SeenLine, browser: Browser): Cause | null {
  const { exchange } = candidate
  if (exchange === null) return null
  const say = (kind: string, browsers = everywhere, args: Cause['args'] = {}): Cause => ({ kind, args, evidence: [line.id], browsers })
  const stored = storeInEach(story, exchange, line)
  const here = stored[browser]
  const host = exchange.hop.place.host
  if (here.outcome === 'deleted') return say('expired-at-once')
  if (here.outcome === 'refused') {
    const browsers = everywhere.filter((one) => stored[one].outcome === 'refused')
    if (here.why === 'cross-site-samesite') return say('cross-site-not-stored', browsers, { host })
    return say(here.why, browsers, { host, octets: line.cookie.octets, ...here.args })
  }
  if (exchange.hop.resource !== 'xhr') return null
  if (isOfAnotherSite(exchange)) return say('cross-site-blocked', everywhere, { host })
  if (exchange.sent?.cookies.length !== 0) return null
  const side = serverSide(story, exchange)
  return say(`answered-without-credentials${side === null ? '' : `-${side}`}`, everywhere, { host })
}

/** So much later a browser on a busy machine may tell of what an answer did to the jar. */
const jarLate = 10_000

/** The answer that deleted the candidate, and its line. */
function deletionOf({ answers }: LostLogin, { name, digest }: Candidate): { readonly by: Exchange; readonly line: SeenLine } | null {
  for (const by of answers) {
    const line = by.lines.find((one) => one.cookie.name === name && isDeletion(one) && one.traits.digest !== digest)
    if (line !== undefined) return { by, line }
  }
  return null
}

/** It was in the jar and is no more: overwritten, deleted by an answer, or run out. */
function goneBefore(story: Story, lost: LostLogin, candidate: Candidate): Cause | null {
  const { digest, history, generation, exchange } = candidate
  if (history === null || generation === null) return null
  const next = history.generations[history.generations.indexOf(generation) + 1]
  const setter = next === undefined ? null : setterOf(story, next)
  if (next !== undefined && next.from - (generation.until ?? 0) < 1_000 && next.traits.digest !== digest) {
    if (setter === null || exchange === null) return null
    return { kind: 'overwritten', args: { was: addressIn(exchange), by: addressIn(setter) }, evidence: [next.id], browsers: everywhere }
  }
  const deletion = deletionOf(lost, candidate)
  if (deletion !== null)
    return { kind: 'deleted', args: { by: addressIn(deletion.by) }, evidence: [deletion.line.id], browsers: everywhere }
  const { attributes, until } = generation
  const isRunOut = attributes !== null && until !== null && isExpired(attributes, until + 1_000)
  return isRunOut ? { kind: 'expired-at-once', args: {}, evidence: [generation.id], browsers: everywhere } : null
}

export function addressIn({ hop: { place } }: Exchange): string {
  const standard = (place.scheme === 'https' && place.port === 443) || (place.scheme === 'http' && place.port === 80)
  return `${place.host}${standard ? '' : `:${place.port}`}${place.path}`
}
