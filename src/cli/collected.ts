import { parseSetCookie } from '../audit/http-state/parse-set-cookie.ts'
import type { CollectedId } from '../audit/id-report.ts'
import { Unusable } from '../library/unusable.ts'

/** What a visit needs of the world: given, so that a test can play a server and the time. */
export interface Visiting {
  fetch(url: string, options: RequestInit): Promise<Pick<Response, 'status' | 'headers' | 'body'>>
  /** milliseconds */
  wait(time: number): Promise<void>
  now(): number
}

export const theWorld: Visiting = { fetch, wait: (time) => new Promise((done) => setTimeout(done, time)), now: Date.now }

export interface Collected {
  /** by name of the cookie, in the order of issue: of those that differed, or of the one that was named */
  readonly ids: ReadonlyMap<string, readonly CollectedId[]>
  /** the server refused before there were as many as wanted */
  readonly refused: boolean
}

/** Milliseconds between two visits: two a second harm no server. */
const pace = 500
const patience = 30_000

/**
 * Visits an address so many times as somebody who has no cookie, and keeps what the server sets, in memory. No redirect is followed: only
 * that address is asked.
 *
 * @param named the cookie that is wanted; all whose values differ, where none is named
 * @throws Unusable where it does not answer, or sets no cookie
 */
export async function collected(
  address: URL,
  { count, named, progress }: { readonly count: number; readonly named: string | undefined; readonly progress: (done: number) => void },
  world: Visiting = theWorld,
): Promise<Collected> {
  const ids = new Map<string, CollectedId[]>()
  let refused = false
  for (let visit = 0; visit < count; visit++) {
    if (visit > 0) await world.wait(pace)
    const { status, given } = await visited(address, world)
    refused = status === 429 || status >= 500
    if (refused) break
    const at = world.now()
    for (const [name, text] of given) {
      if (text === '' || (named ?? name) !== name) continue
      const those = ids.get(name) ?? []
      those.push({ text, at })
      ids.set(name, those)
    }
    if (visit === 0 && ids.size === 0) throw new Unusable(nothing(address, status, named))
    progress((visit + 1) / count)
  }
  const differing = [...ids].filter(([name, those]) => name === named || new Set(those.map(({ text }) => text)).size > 1)
  if (differing.length === 0) throw new Unusable(refused ? refusal(address) : unchanging(address))
  return { ids: new Map(differing), refused }
}

async function visited(address: URL, world: Visiting) {
  try {
    const answer = await world.fetch(address.href, {
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    await answer.body?.cancel()
    const lines = answer.headers.getSetCookie().map(parseSetCookie)
    return { status: answer.status, given: new Map(lines.map(({ received, value }) => [received.name, value])) }
  } catch (error) {
    throw new Unusable(`${address.origin}: ${silence(error)}`)
  }
}

function silence(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (/CERT|SIGNED|ALTNAME|ISSUER/.test(code)) return `Its certificate is not trusted (${code}). Name its authority in NODE_EXTRA_CA_CERTS.`
  return `It does not answer${code === '' ? '' : ` (${code})`}. Check the address, and that the site runs.`
}

function nothing({ origin }: URL, status: number, named: string | undefined): string {
  const cookie = named === undefined ? 'no cookie' : `no cookie “${named}”`
  const where = status >= 300 && status < 400 ? 'It leads elsewhere: name the page itself' : 'Name a page that gives each visitor a session'
  return `${origin}: The answer (${status}) sets ${cookie}. ${where}.`
}

function unchanging({ origin }: URL): string {
  return `${origin}: Every visitor got the same cookies. Name a page that gives each a session, or the cookie with --session-token.`
}

function refusal({ origin }: URL): string {
  return `${origin}: The server refuses before it gave two IDs. Wait, and ask for fewer with --count.`
}
