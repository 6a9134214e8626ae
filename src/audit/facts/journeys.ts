import type { SubjectId } from '../cookie.ts'
import type { Exchange } from '../site.ts'
import type { Answer, Journey } from '../view.ts'
import { type Attempt, attemptOf, isRefused, journeyWindow } from './attempts.ts'
import { emptyLogout } from './empty-logout.ts'
import { isUserField } from './field-names.ts'
import { type Happening, happening, reasonsOf } from './happening.ts'
import { basicLogin } from './http-authentication.ts'
import { loginFromPasswordPage } from './login-from-password-page.ts'
import { isContinued, logout } from './logouts.ts'
import { markedHappenings } from './marked-happenings.ts'
import { mayBeOther, unlessRefused } from './other-than-login.ts'
import { passwordChange } from './password-changes.ts'
import { addressOf, isLoginPath } from './path-words.ts'
import { roleChange } from './role-changes.ts'
import { type Silent, silentReAuthentications } from './silent-re-authentication.ts'
import { chainOf, type Story } from './story.ts'
import { type Submission, submissionOf } from './submissions.ts'

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
              ? (basicLogin(story, exchange, happenings) ?? unnamed(story, exchange, signedIn, happenings))
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

/** What no word tells: a sign-in by where it was sent from, a logout by what it took away. */
function unnamed(story: Story, exchange: Exchange, signedIn: boolean | null, earlier: readonly Happening[]): Happening | null {
  return signedIn === true ? emptyLogout(story, exchange, earlier) : loginFromPasswordPage(story, exchange)
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

function signedInAfter({ kind, answer, chain, signals }: Happening, before: boolean | null): boolean | null {
  // What a script asked for, or what no field calls a password, may be something else than a login: who was signed in stays so.
  if (kind === 'login' && answer === 'cannotTell' && before === true && (chain[0]?.hop.resource === 'xhr' || signals.includes('A7')))
    return true
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
      return logout(story, submission, lastAsked(earlier))
    case 'password-change':
      return passwordChange(story, submission)
    case 'registration':
    case 'reset':
      return other(story, submission)
    case 'code':
      return secondStep(story, submission, earlier)
    case 'login':
      return endedBy(story, submission, signedIn, earlier) ?? login(story, submission, signedIn, succeeded)
    default:
      return submission.kind satisfies never
  }
}

/** An address that serves both the sign-in and the sign-out. */
function endedBy(
  story: Story,
  { exchange, passwords }: Submission,
  signedIn: boolean | null,
  earlier: readonly Happening[],
): Happening | null {
  return signedIn === true && passwords.length === 0 ? emptyLogout(story, exchange, earlier) : null
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
