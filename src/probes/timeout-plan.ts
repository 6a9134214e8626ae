import type { Measured } from '../audit/facts/timeouts.ts'
import type { EpochMilliseconds, Seconds } from '../audit/time.ts'
import { compare } from './comparison.ts'
import type { SeenAnswer } from './seen-answer.ts'

/** What is decided before the first request. */
export interface TimeoutPlan {
  /** how long the session is left alone before each question */
  readonly waits: readonly Seconds[]
  /** the session began between these; `earliest` is null where its beginning was not seen */
  readonly began: { readonly earliest: EpochMilliseconds | null; readonly latest: EpochMilliseconds }
  /** the announced latest end: no wait goes beyond it */
  readonly until: EpochMilliseconds
  /** when the browser itself drops the cookie, else null: known without asking */
  readonly expires: EpochMilliseconds | null
}

/** One request, with its times. */
export interface AskedOnce {
  readonly sent: 'session' | 'nothing'
  /** when it was begun, and when its answer was there: the server had it between the two */
  readonly at: EpochMilliseconds
  readonly answered: EpochMilliseconds
  /** the last moment before it at which something else may have used the session, else null */
  readonly used: EpochMilliseconds | null
  readonly seen: SeenAnswer
  /** the answer set another value for what was sent: the old one may be dead, and by our doing */
  readonly reissued: boolean
}

export type TimeoutDoubt =
  | 'answers-differ'
  | 'no-difference'
  | 'not-signed-in'
  | 'server-refuses'
  | 'other-answer'
  /** the server gave out another value before the end, and ours may have ended for that */
  | 'reissued'
  /** it was used so often that it could not be left alone for long enough */
  | 'in-use'

export type TimeoutVerdict =
  /** `yes`: it ended, `no`: it lived through every wait */
  | { readonly outcome: 'yes' | 'no'; readonly measured: Measured }
  | { readonly outcome: 'cannotTell'; readonly why: TimeoutDoubt; readonly measured: Measured | null }

export type TimeoutStep =
  | { readonly next: AskedOnce['sent']; readonly notBefore: EpochMilliseconds }
  | { readonly next: null; readonly verdict: TimeoutVerdict }

/** With the session or without: in this order, so that a server whose every second answer is another is not taken for one that knows. */
const control: readonly AskedOnce['sent'][] = ['session', 'nothing', 'nothing', 'session']

/** At most so many requests: the control, one after each wait, and one more that confirms the end, or that being signed out still shows. */
export function mostRequests({ waits }: Pick<TimeoutPlan, 'waits'>): number {
  return control.length + waits.length + 1
}

/**
 * What to ask next and when, or the verdict: a function of the answers so far and their times. Asking resets the very clock that is read,
 * so there is one question after each wait, and a wait begins anew where the session was used meanwhile.
 *
 * @param used the last moment up to now at which something else may have used the session, else null
 */
export function nextStep(plan: TimeoutPlan, asked: readonly AskedOnce[], used: EpochMilliseconds | null): TimeoutStep {
  const doubt = (why: TimeoutDoubt): TimeoutStep => ({
    next: null,
    verdict: { outcome: 'cannotTell', why, measured: livedThrough(plan, asked) },
  })
  if (asked.some(({ seen: { status } }) => status === 429 || status >= 500)) return doubt('server-refuses')
  const first = control[asked.length]
  if (first !== undefined) return { next: first, notBefore: 0 }
  const judge = judgeOf(asked)
  if ('cannotTell' in judge) return doubt(judge.cannotTell)

  const told = asked.map(({ sent, seen }) => ({ sent, answer: judge.judge(seen) }))
  const [last, before] = told.toReversed()
  if (told.slice(0, control.length).some(({ sent, answer }) => answer !== expected(sent))) return doubt('answers-differ')
  if (told.some(({ answer }) => answer === 'other')) return doubt('other-answer')
  if (last?.sent === 'nothing') {
    if (last.answer !== 'out') return doubt('answers-differ')
    return { next: null, verdict: { outcome: 'no', measured: livedThrough(plan, asked) ?? nothingYet } }
  }
  if (before?.sent === 'session' && before.answer === 'out') return last?.answer === 'out' ? ended(plan, asked) : doubt('answers-differ')
  if (last?.answer === 'out') return { next: 'session', notBefore: 0 }

  const wait = plan.waits[asked.length - control.length]
  if (wait === undefined) return { next: 'nothing', notBefore: 0 }
  const notBefore = Math.max(asked.at(-1)?.answered ?? 0, used ?? 0) + wait * 1000
  return notBefore > plan.until ? doubt('in-use') : { next: 'session', notBefore }
}

type Judging = ReturnType<typeof compare>

function judgeOf(asked: readonly AskedOnce[]): Judging {
  const [in1, out1, out2, in2] = asked.map(({ seen }) => seen)
  if (in1 === undefined || in2 === undefined || out1 === undefined || out2 === undefined) return { cannotTell: 'answers-differ' }
  return compare([in1, in2], [out1, out2])
}

function expected(sent: AskedOnce['sent']): 'in' | 'out' {
  return sent === 'session' ? 'in' : 'out'
}

const nothingYet: Measured = { idle: { from: 0, upTo: null }, age: { from: 0, upTo: null } }

/** What the answers so far prove that it lived through; null before there is anything. A moment of possible use shortens the rest. */
export function livedThrough({ began }: Pick<TimeoutPlan, 'began'>, asked: readonly AskedOnce[]): Measured | null {
  const judge = judgeOf(asked)
  if ('cannotTell' in judge) return null
  const alive = asked.filter(({ sent, seen }) => sent === 'session' && judge.judge(seen) === 'in')
  const rests = alive.slice(1).map(({ at, used }, i) => at - Math.max(alive[i]?.answered ?? at, used ?? 0))
  return {
    idle: { from: Math.max(0, ...rests) / 1000, upTo: null },
    age: { from: Math.max(0, ...alive.map(({ at }) => at - began.latest)) / 1000, upTo: null },
  }
}

/**
 * It lived at the last question but two, and not at the last but one. What was used meanwhile may or may not have counted as use: the rest
 * is at most that since our own last question.
 */
function ended(plan: TimeoutPlan, asked: readonly AskedOnce[]): TimeoutStep {
  const lived = livedThrough(plan, asked) ?? nothingYet
  const [dead, alive] = asked.slice(0, -1).toReversed()
  if (dead === undefined || alive === undefined)
    return { next: null, verdict: { outcome: 'cannotTell', why: 'answers-differ', measured: lived } }
  if (asked.slice(0, -2).some(({ reissued }) => reissued))
    return { next: null, verdict: { outcome: 'cannotTell', why: 'reissued', measured: lived } }
  const { earliest } = plan.began
  return {
    next: null,
    verdict: {
      outcome: 'yes',
      measured: {
        idle: { from: lived.idle.from, upTo: (dead.answered - alive.at) / 1000 },
        age: { from: lived.age.from, upTo: earliest === null ? null : (dead.answered - earliest) / 1000 },
      },
    },
  }
}
