import type { SubjectId } from '../cookie.ts'
import type { Exchange } from '../site.ts'
import type { Answer, Journey } from '../view.ts'
import { type Attempt, attemptOf, isRefused, journeyWindow } from './attempts.ts'
import { isUserField } from './field-names.ts'
import { type Happening, happening, reasonsOf } from './happening.ts'
import { basicLogin } from './http-authentication.ts'
import { markedHappenings } from './marked-happenings.ts'
import { mayBeOther, unlessRefused } from './other-than-login.ts'
import { addressOf, isLoginPath, isPasswordPath } from './path-words.ts'
import { roleChange } from './role-changes.ts'
import { type Silent, silentReAuthentications } from './silent-re-authentication.ts'
import { after, chainOf, isOk, type Story } from './story.ts'
import { isUpdate, type Submission, submissionOf } from './submissions.ts'

/** Repeats of a logout within this time are one. */
const repeatWindow = 5_000

/** Logins, logouts, password changes in the order of the story, each judged with all that came after it. */
export function happeningsOf(story: Story): readonly Happening[] {
  const happenings: Happening[] = []
  const seen = new Set<Exchange>()
  const succeeded: Attempt[] = []
  const settled = new Map(story.state.settled.map((journey) => [journey.attempt?.key, journey]))
  const since = story.state.settled.at(-1)?.at ?? Number.NEGATIVE_INFINITY
  const silentOf = silentReAuthentications(story)
  let signedIn: boolean | null = null
  for (const exchange of story.exchanges) {
    const known = settled.get(exchange.key)
    if (seen.has(exchange) || (known === undefined && exchange.at <= since)) continue
    const submission = known === undefined ? submissionOf(exchange, signedIn) : null
    const silent = known === undefined ? silentOf(exchange, submission, signedIn !== false && happenings.some(isSignIn)) : null
    const happening =
      known !== undefined
        ? asSettled(story, exchange, known)
        : silent !== null
          ? silentHappening(silent, happenings)
          : (roleChange(story, exchange, submission, signedIn) ??
            (submission === null
              ? basicLogin(story, exchange, happenings)
              : happeningOf(story, submission, signedIn, happenings, succeeded)))
    if (happening === null) continue
    for (const one of happening.chain) seen.add(one)
    const last = lastAsked(happenings)
    const goesOn = last?.answer === 'pending' && happening.kind === 'login' && submission?.kind === 'code'
    if (last !== undefined && (goesOn || isContinued(last, happening))) happenings.splice(happenings.indexOf(last), 1)
    happenings.push(happening)
    signedIn = signedInAfter(happening, signedIn)
  }
  return [...happenings, ...markedHappenings(story, happenings)].toSorted((a, b) => a.at - b.at)
}

/** What was judged for the last time stays as it was judged: what it rested on may be gone. */
function asSettled(story: Story, first: Exchange, { kind, answer, signals, reasons, at, until, evidence }: Journey): Happening {
  const ids = new Set(evidence)
  const isOfIt = ({ form, sent, completed }: Exchange) => [form, sent, completed].some((part) => part !== null && ids.has(part.id))
  const chain = new Set([...chainOf(story, first), ...story.exchanges.filter(isOfIt)])
  return { kind, answer, signals, reasons, chain: [...chain], at, until }
}

/** What a user asked for last: tokens renew themselves in between. */
function lastAsked(happenings: readonly Happening[]): Happening | undefined {
  return happenings.findLast(({ kind }) => kind !== 'silent-re-authentication')
}

function isSignIn({ kind, answer }: Happening): boolean {
  return answer === 'yes' && (kind === 'login' || kind === 'registration' || kind === 'silent-re-authentication')
}

/** What is renewed again and again is told once in ten minutes. */
function silentHappening(silent: Silent, earlier: readonly Happening[]): Happening | null {
  const last = earlier.at(-1)
  const repeats = last?.kind === 'silent-re-authentication' && silent.submission.exchange.at - last.until < journeyWindow
  return repeats ? null : happening('silent-re-authentication', silent.answer, silent)
}

function signedInAfter({ kind, answer }: Happening, before: boolean | null): boolean | null {
  if (kind === 'login' || kind === 'registration') return answer === 'yes' ? true : answer === 'no' ? before : null
  if (kind === 'logout' && answer === 'yes') return false
  if (kind === 'silent-re-authentication' && answer === 'yes') return true
  return before
}

function happeningOf(
  story: Story,
  submission: Submission,
  signedIn: boolean | null,
  earlier: readonly Happening[],
  succeeded: Attempt[],
): Happening | null {
  switch (submission.kind) {
    case 'logout':
      return logout(story, submission, earlier)
    case 'password-change':
      return passwordChange(story, submission)
    case 'registration':
    case 'reset':
      return other(story, submission)
    case 'code':
      return secondStep(story, submission, earlier)
    case 'login':
      return login(story, submission, signedIn, succeeded)
    default:
      return submission.kind satisfies never
  }
}

function login(story: Story, submission: Submission, signedIn: boolean | null, succeeded: Attempt[]): Happening | null {
  const attempt = attemptOf(story, submission, succeeded)
  const answer = mayBeOther(submission, attempt.signals, signedIn) ? unlessRefused(attempt.signals) : loginAnswer(attempt.signals)
  if (attempt.signals.has('vague') && answer !== 'yes') return null
  if (answer === 'yes') succeeded.push(attempt)
  const fields = submission.exchange.form?.fields ?? []
  const stepUp =
    signedIn === true &&
    submission.passwords.length > 0 &&
    fields.length <= 2 &&
    !fields.some(isUserField) &&
    !isLoginPath(addressOf(submission.exchange.hop.place))
  return happening(stepUp ? 're-authentication' : 'login', answer, attempt)
}

/** Login yes: an attempt, and something strong, or W1 with W2, W3 or W4; nothing against it, no code pending. */
export function loginAnswer(signals: ReadonlySet<string>): Answer {
  const has = (...ids: readonly string[]) => ids.some((id) => signals.has(id))
  if (has('N1', 'N2', 'N3', 'N4')) return 'no'
  if (has('code-pending')) return 'pending'
  const strong = has('S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7')
  if (has('A4')) return has('S1', 'S2', 'S3', 'S5', 'S6') ? 'yes' : 'cannotTell'
  if (has('A5')) return strong ? 'yes' : 'cannotTell'
  if (has('vague')) return has('S1', 'S3', 'S4', 'S5') ? 'yes' : 'cannotTell'
  if (has('A7')) return has('S1', 'S3', 'S4', 'S5', 'S6', 'S7', 'W2') ? 'yes' : 'cannotTell'
  return strong || (has('W1') && has('W2', 'W3', 'W4')) ? 'yes' : 'cannotTell'
}

/** Password, then a code: one login from the first submission to the final success. */
function secondStep(story: Story, submission: Submission, earlier: readonly Happening[]): Happening | null {
  const first = lastAsked(earlier)
  const attempt = attemptOf(story, submission)
  const answer = loginAnswer(attempt.signals)
  if (first === undefined || first.kind !== 'login' || first.answer !== 'pending' || submission.exchange.at - first.until > journeyWindow) {
    return answer === 'yes' ? happening('login', answer, attempt) : null
  }
  const chain = [...first.chain, ...attempt.chain]
  const signals = [...new Set([...first.signals.filter((id) => id !== 'code-pending'), ...attempt.signals])]
  return { ...happening('login', answer === 'no' ? 'pending' : answer, attempt), chain, at: first.at, signals, reasons: reasonsOf(signals) }
}

function logout(story: Story, submission: Submission, earlier: readonly Happening[]): Happening {
  const { exchange } = submission
  const attempt = attemptOf(story, submission)
  const mayAsk = isUnchanging(exchange) && attempt.signals.has('S2')
  const answer = isRefused(exchange) ? 'no' : exchange.completed === null || mayAsk ? 'cannotTell' : 'yes'
  const said = happening('logout', answer, attempt)
  const first = lastAsked(earlier)
  return first !== undefined && isRepeated(first, said) && !isConfirmed(first, said)
    ? { ...said, at: first.at, chain: [...first.chain, ...said.chain] }
    : said
}

/** The second holds the first's exchanges, or the first only asked whether to: it stands for both. */
function isContinued(first: Happening, second: Happening): boolean {
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

/** Yes where nothing speaks against it and the form led elsewhere, or its own endpoint said 2xx and the session lives on. */
function passwordChange(story: Story, submission: Submission): Happening {
  const attempt = attemptOf(story, submission)
  const { exchange } = submission
  const against = isRefused(exchange) || attempt.signals.has('N3') || attempt.signals.has('N4')
  const elsewhere = exchange.completed?.location != null && !isLoginPath(addressOf(exchange.completed.location))
  const page = story.state.pages.find(({ tab, at }) => tab === exchange.hop.tab && at >= attempt.end)
  const withoutForm = page !== undefined && !page.passwordInput
  const marked = story.state.marks.some(
    ({ at, mark }) => mark.what === 'password-changed' && at >= exchange.at && at - attempt.end <= journeyWindow,
  )
  const lives = after(story, attempt.end).some((other) => isOk(other) && (other.sent?.cookies.length ?? 0) > 0)
  const byName = isPasswordPath(addressOf(exchange.hop.place)) || isPasswordPath(exchange.form?.operation ?? '')
  const named = isOk(exchange) && byName && lives && page === undefined
  const answered = isOk(exchange) && lives && (submission.passwords.length >= 2 || isUpdate(exchange)) && page === undefined
  const yes = !against && (elsewhere || withoutForm || marked || named || answered)
  return happening('password-change', against ? 'no' : yes ? 'yes' : 'cannotTell', attempt)
}

function other(story: Story, submission: Submission): Happening {
  const attempt = attemptOf(story, submission)
  const kind = submission.kind === 'reset' ? 'reset' : 'registration'
  const holds = (...ids: readonly string[]) => ids.some((id) => attempt.signals.has(id))
  if (isRefused(submission.exchange) || (kind === 'registration' && holds('N4'))) return happening(kind, 'no', attempt)
  const signedIn = holds('S1', 'S2', 'S3', 'S4', 'S5') && !holds('N2')
  return happening(kind, signedIn ? 'yes' : 'cannotTell', attempt)
}

/** `journey:<n>` of the nth journey of the site, those whose exchanges are gone counted in. */
export function journeySubject(n: number): SubjectId {
  return `journey:${n}`
}

export function journeyNumber(subject: SubjectId | undefined): number {
  return Number(subject?.slice('journey:'.length) ?? 0) || 0
}
