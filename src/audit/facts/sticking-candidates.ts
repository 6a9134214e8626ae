import type { CookieIdentity } from '../cookie.ts'
import type { SeenId } from '../observation.ts'
import type { CookieHistory, Exchange, Generation, SeenLine } from '../site.ts'
import { generationBefore, isCarrier } from './carriers.ts'
import type { LostLogin } from './lost-logins.ts'
import { canCarry, isNamedLikeOne } from './refused-credentials.ts'
import { isDeletion, type Story } from './story.ts'

/** A value that the login's session may be in: set by its answers, or there before and sent with it. */
export interface Candidate {
  readonly name: string
  readonly digest: string
  /** null where the browser did not store it */
  readonly identity: CookieIdentity | null
  readonly history: CookieHistory | null
  readonly generation: Generation | null
  readonly line: SeenLine | null
  /** the exchange whose answer set it */
  readonly exchange: Exchange | null
}

/** Those that are named like a session first, then in the order in which they were set, the newest first. */
export function candidatesOf(story: Story, { first, answers }: LostLogin): readonly Candidate[] {
  const set = answers.flatMap((exchange) =>
    exchange.lines.filter((line) => canCarry(line.cookie.name, line.traits)).map((line) => candidate(story, exchange, line)),
  )
  const names = new Set(set.map(({ name }) => name))
  const kept = [...story.state.cookies.values()].flatMap((history) => {
    const generation = generationBefore(history, first)
    const sent = first.sent?.cookies.some(({ digest, name }) => name === history.cookie.name && digest === generation?.traits.digest)
    if (generation === null || !sent || names.has(history.cookie.name) || !isCarrier(history, generation)) return []
    const { name } = history.cookie
    return [
      {
        name,
        digest: generation.traits.digest,
        identity: history.cookie,
        history,
        generation,
        line: null,
        exchange: setterOf(story, generation),
      },
    ]
  })
  return [...set.toReversed(), ...kept].toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
}

function candidate(story: Story, exchange: Exchange, line: SeenLine): Candidate {
  const { name } = line.cookie
  const { digest } = line.traits
  const stored = isDeletion(line) ? null : storedBy(story, line)
  return { name, digest, identity: stored?.history.cookie ?? null, history: null, generation: null, ...stored, line, exchange }
}

/** The browser tells of a stored cookie so long before and after the answer that brought it. */
const storing = { before: 50, after: 2_000 }

function storedBy(story: Story, line: SeenLine): { readonly history: CookieHistory; readonly generation: Generation } | null {
  for (const history of story.state.cookies.values()) {
    if (history.cookie.name !== line.cookie.name) continue
    const generation = history.generations.find(
      ({ header, traits, from, until }) =>
        header === line.id ||
        (traits.digest === line.traits.digest && from <= line.at + storing.after && (until === null || until >= line.at - storing.before)),
    )
    if (generation !== undefined) return { history, generation }
  }
  return null
}

/** A cookie of an answer that could carry the session, and that the browser stored: the request was made with credentials. */
export function credentialsStored(story: Story, { lines }: Exchange): { readonly cookie: CookieIdentity; readonly line: SeenId } | null {
  for (const line of lines) {
    const stored = canCarry(line.cookie.name, line.traits) && !isDeletion(line) ? storedBy(story, line) : null
    if (stored?.generation.header === line.id) return { cookie: stored.history.cookie, line: line.id }
  }
  return null
}

export function setterOf(story: Story, { header }: Generation): Exchange | null {
  return header === null ? null : (story.exchanges.find(({ lines }) => lines.some(({ id }) => id === header)) ?? null)
}

function isNamed({ line, generation, name }: Candidate): boolean {
  const traits = line?.traits ?? generation?.traits
  return traits !== undefined && isNamedLikeOne(name, traits)
}
