import type { PageRead } from '../observation.ts'
import type { Exchange } from '../site.ts'
import { isChurning, issuedBy } from './carriers.ts'
import { endpoint, firstTimes, isAcceptedBearer, isLoginAddress } from './first-times.ts'
import { addressOf, isCodePath, isLoginPath } from './path-words.ts'
import { after, before, chainOf, endOf, isOk, isSuccess, type Story } from './story.ts'
import { passwordsOf, type Submission, submissionOf } from './submissions.ts'

/** How long an event is judged again while more is seen of it. */
export const journeyWindow = 10 * 60_000

/** A second submission to the same endpoint within this time says that the first one failed. */
export const retryWindow = 2 * 60_000

/** An attempt with the signals for and against its success; letters as in the decision tables: S strong, W weak, N against. */
export interface Attempt {
  readonly submission: Submission
  readonly chain: readonly Exchange[]
  readonly end: number
  readonly signals: ReadonlySet<string>
}

/** They show that the server let the user in; a fresh cookie that is sent, S4, comes with a refusal too. */
const grants: ReadonlySet<string> = new Set(['S1', 'S2', 'S3', 'S5', 'S6'])

/** Gathers every signal of one login-like submission. */
export function attemptOf(story: Story, submission: Submission, succeeded: readonly Attempt[] = []): Attempt {
  const { exchange } = submission
  const chain = chainOf(story, exchange)
  const end = endOf(chain)
  const later = after(story, end).filter((other) => !chain.includes(other) && other.at - end <= journeyWindow)
  const next = later.findIndex((other) => isSameSubmission(other, exchange))
  const until = later.slice(0, next < 0 ? later.length : next)
  const granted = [...strong(story, chain, until, submission.signals.includes('vague'))]
  const isGranted = granted.some((id) => grants.has(id))
  const signals = new Set([...submission.signals, ...against(story, chain, later, isGranted), ...granted, ...weak(story, chain, until)])
  const alike = succeeded.filter(({ submission: earlier }) => isAnsweredAlike(exchange, earlier.exchange))
  if (alike.length > 0 && (wentOn(chain, until) || alike.some((earlier) => wentOnAlike(story, earlier, until)))) signals.add('S7')
  return { submission, chain, end, signals }
}

/** A document that is not the login page was answered afterwards. */
function wentOn(chain: readonly Exchange[], until: readonly Exchange[]): boolean {
  return [...chain.slice(1), ...until].some((other) => other.hop.resource === 'document' && isOk(other) && !isLoginAddress(other))
}

function* against(story: Story, chain: readonly Exchange[], later: readonly Exchange[], isGranted: boolean): Generator<string> {
  const first = chain[0] as Exchange
  const last = chain.at(-1) as Exchange
  const asksForCode = pageAfter(story, chain, ({ codeInput }) => codeInput) || (last !== first && isCodePath(addressOf(last.hop.place)))
  if (isRefused(first)) yield 'N1'
  const back = isBack(story, first, last)
  // A script that signs in leaves its form on the page until the application has been loaded: what is granted since speaks louder.
  const isLeftOver = isGranted && first.hop.resource === 'xhr' && !back
  if (
    (back && !asksForCode) ||
    (!isLeftOver && pageAfter(story, chain, ({ passwordInput, logoutControl }) => passwordInput && !logoutControl))
  )
    yield 'N2'
  if (chain.some(({ completed }) => completed?.location?.errorWord)) yield 'N4'
  const again = later.find((other) => isSameSubmission(other, first) && other.at - first.at <= retryWindow)
  const isRetried = again !== undefined && !later.some((other) => other.at < again.at && submissionOf(other, null)?.kind === 'logout')
  if (isRetried && !isGranted) yield 'N3'
  if (asksForCode) yield 'code-pending'
}

/** 400, 401, 403, 404, 405, 409, 422, 429: the server said no. */
export function isRefused(exchange: Exchange): boolean {
  return [400, 401, 403, 404, 405, 409, 422, 429].includes(exchange.completed?.status ?? 0)
}

/** Led to the login page, unless that page was denied before and is not now. */
function isBack(story: Story, first: Exchange, last: Exchange): boolean {
  if (last === first) return first.completed?.location != null && isLoginPath(addressOf(first.completed.location))
  const path = addressOf(last.hop.place)
  if (isBefore(firstTimes(story).denied, last, first)) return false
  return isOk(last) && (isLoginPath(path) || (path === addressOf(first.hop.place) && isLoginPath(addressOf(first.hop.place))))
}

function* strong(story: Story, chain: readonly Exchange[], until: readonly Exchange[], isVague: boolean): Generator<string> {
  const first = chain[0] as Exchange
  const { denied } = firstTimes(story)
  if ([...chain.slice(1), ...until].some((other) => isOk(other) && isBefore(denied, other, first))) yield 'S1'
  if (pageAfter(story, chain, isSignedInPage) || (first.hop.resource === 'xhr' && pagesAfter(story, chain).some(isSignedInPage))) yield 'S2'
  if (isFirstBearer(story, first, until)) yield 'S3'
  const issued = issuedBy(story, chain)
  const counts = first.hop.resource === 'xhr' && !isVague ? issued : issued.filter(({ before: old }) => old === null)
  if (counts.some(({ after: fresh }) => isSentAfter([...chain.slice(1), ...until], fresh.traits.digest))) yield 'S4'
  const end = endOf(chain)
  if (story.state.marks.some(({ at, mark }) => mark.what === 'signed-in' && at >= first.at && at - end <= journeyWindow)) yield 'S5'
  const next = until.map((other) => submissionOf(other, true)).find((other) => other !== null && other.kind !== 'code')
  if ((next?.kind === 'logout' || next?.kind === 'password-change') && !isRefused(next.exchange)) yield 'S6'
}

/** What was asked for had happened before the attempt. */
function isBefore(times: ReadonlyMap<string, number>, other: Exchange, attempt: Exchange): boolean {
  return (times.get(endpoint(other)) ?? Number.POSITIVE_INFINITY) < attempt.at
}

function* weak(story: Story, chain: readonly Exchange[], until: readonly Exchange[]): Generator<string> {
  const first = chain[0] as Exchange
  const last = chain.at(-1) as Exchange
  const target = first.completed?.location
  const landing = last === first ? target : last.hop.place
  if (target != null && landing != null && !isLoginPath(addressOf(landing))) {
    const elsewhere = addressOf(landing) !== addressOf(first.hop.place) || landing.queryNames.join() !== first.hop.place.queryNames.join()
    if (elsewhere) yield 'W1'
  }
  const issued = issuedBy(story, chain)
  if (issued.some(({ history, before: old }) => old !== null && !isChurning(story, history))) yield 'W2'
  if (issued.some(({ remembers }) => remembers)) yield 'W3'
  const { loginPage } = firstTimes(story)
  const leavesLoginPage = (other: Exchange) =>
    other.completed?.location != null && isBefore(loginPage, other, first) && !isLoginPath(addressOf(other.completed.location))
  if (until.some(leavesLoginPage)) yield 'W4'
}

/** Bearer tokens begin to be sent, and are accepted, after the attempt. */
function isFirstBearer(story: Story, first: Exchange, until: readonly Exchange[]): boolean {
  return firstTimes(story).bearer >= first.at && until.some(isAcceptedBearer)
}

function isSentAfter(exchanges: readonly Exchange[], digest: string): boolean {
  return exchanges.some((other) => isSuccess(other) && other.sent?.cookies.some((cookie) => cookie.digest === digest))
}

/** What the page showed that the chain led to. */
function pageAfter(story: Story, chain: readonly Exchange[], holds: (page: PageRead) => boolean): boolean {
  const [page] = pagesAfter(story, chain)
  return page !== undefined && holds(page)
}

/** What was read of the page that the chain led to, and of later ones of the same tab, before the next submission. */
function pagesAfter(story: Story, chain: readonly Exchange[]): readonly PageRead[] {
  const end = endOf(chain)
  const { tab } = (chain[0] as Exchange).hop
  const stop = after(story, end).find((other) => !chain.includes(other) && submissionOf(other, null) !== null)?.at ?? end + journeyWindow
  return story.state.pages.filter((read) => read.tab === tab && read.frame === 0 && read.at >= end && read.at < stop)
}

function isSignedInPage({ logoutControl, passwordInput, codeInput }: PageRead): boolean {
  return logoutControl && !passwordInput && !codeInput
}

/** The same form again, filled in the same way: one endpoint may serve many forms. */
function isSameSubmission(a: Exchange, b: Exchange): boolean {
  if (a.hop.method === 'GET' || endpoint(a) !== endpoint(b) || a.form === null || b.form === null) return false
  return a.form.encoding === b.form.encoding && filledIn(a) === filledIn(b) && a.form.operation === b.form.operation
}

/** Password fields that were filled in; where none is known as one, all fields. */
function filledIn(exchange: Exchange): string {
  const passwords = passwordsOf(exchange)
  return (passwords.length > 0 ? passwords : (exchange.form?.fields ?? []).toSorted()).join('\n')
}

/** The submission to the same endpoint that succeeded before was answered in the same way. */
function isAnsweredAlike(first: Exchange, earlier: Exchange): boolean {
  const [now, then] = [first.completed, earlier.completed]
  return isSameSubmission(first, earlier) && now?.status === then?.status && now?.location?.path === then?.location?.path
}

/** Something is asked for again that nobody had asked for before the attempt that succeeded: parts of a page that visitors do not get. */
function wentOnAlike(story: Story, { submission, end }: Attempt, until: readonly Exchange[]): boolean {
  const visited = new Set(before(story, submission.exchange.at).map(endpoint))
  const later = after(story, end)
  const left = later.find((other) => submissionOf(other, null)?.kind === 'logout')?.at ?? until[0]?.at ?? 0
  const used = new Set(later.filter(({ at }) => at < left).map(endpoint))
  return until.some((other) => isSuccess(other) && used.has(endpoint(other)) && !visited.has(endpoint(other)))
}
