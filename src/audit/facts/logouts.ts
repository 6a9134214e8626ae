import type { Exchange } from '../site.ts'
import { attemptOf, isRefused, journeyWindow } from './attempts.ts'
import { type Happening, happening } from './happening.ts'
import { isOk, type Story } from './story.ts'
import type { Submission } from './submissions.ts'

/** Repeats of a logout within this time are one. */
const repeatWindow = 5_000

/** An attempt that the server did not refuse. `first`: what the user asked for before it. */
export function logout(story: Story, submission: Submission, first: Happening | undefined): Happening {
  const { exchange } = submission
  const attempt = attemptOf(story, submission)
  const mayAsk = isUnchanging(exchange) && attempt.signals.has('S2')
  const answer = isRefused(exchange) ? 'no' : exchange.completed === null || mayAsk ? 'cannotTell' : 'yes'
  const said = happening('logout', answer, attempt)
  return first !== undefined && isRepeated(first, said) && !isConfirmed(first, said)
    ? { ...said, at: first.at, chain: [...first.chain, ...said.chain] }
    : said
}

/** The second holds the first's exchanges, or the first only asked whether to: it stands for both. */
export function isContinued(first: Happening, second: Happening): boolean {
  if (second.kind !== 'logout' || first.chain.length === 0) return false
  return second.chain.includes(first.chain[0] as Exchange) || isConfirmed(first, second)
}

/** A page that asked whether to sign out, and the form in it: Spring Security and MediaWiki guard the logout so. */
function isConfirmed(first: Happening, second: Happening): boolean {
  const [form] = second.chain
  const isForm = form?.hop.method === 'POST' && form.hop.resource === 'document'
  return first.kind === 'logout' && isForm && second.at - first.until < journeyWindow && first.chain.every(isUnchanging)
}

/** A page whose answer set no cookie and led nowhere. */
function isUnchanging(exchange: Exchange): boolean {
  const { hop, lines, completed } = exchange
  return hop.method === 'GET' && hop.resource === 'document' && lines.length === 0 && isOk(exchange) && completed?.location == null
}

/** A double click, or a page for the logout whose script then asks for it: one logout, and its last answer counts. */
function isRepeated(first: Happening, second: Happening): boolean {
  return first.kind === 'logout' && second.kind === 'logout' && first.answer !== 'no' && second.at - first.until < repeatWindow
}
