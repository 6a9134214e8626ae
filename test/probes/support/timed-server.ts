import type { Measured } from '../../../src/audit/facts/timeouts.ts'
import { type AskedOnce, nextStep, type TimeoutPlan, type TimeoutVerdict } from '../../../src/probes/timeout-plan.ts'
import { answers } from './server.ts'

/** A server whose sessions end: left alone for `idle` seconds, or `age` seconds after they began. */
export interface Limits {
  readonly idle: number
  readonly age: number
}

/** What goes on around a probe. Times in milliseconds. */
export interface Around {
  /** when the user does something with the session, after the probe began */
  readonly uses?: readonly number[]
  /** uses that were missed, each within a gap that was noticed and ended so long after it */
  readonly missed?: readonly { readonly at: number; readonly noticed: number }[]
  /** how much later than asked the machine wakes, in turn */
  readonly late?: readonly number[]
  /** how long an answer takes, in turn */
  readonly slow?: readonly number[]
  /** age of the session when the probe begins, and whether its beginning was seen */
  readonly age?: number
  readonly isBeginningSeen?: boolean
  readonly reissues?: boolean
}

export interface Ended {
  readonly verdict: TimeoutVerdict
  readonly asked: readonly AskedOnce[]
  readonly at: number
  /** every state that was written down: a worker may die after any */
  readonly states: readonly string[]
}

const start = 1_800_000_000_000

export function planOf(
  waits: readonly number[],
  { age = 0, isBeginningSeen = true }: Around = {},
  until = Number.POSITIVE_INFINITY,
): TimeoutPlan {
  const began = start - age
  return { waits, began: { earliest: isBeginningSeen ? began : null, latest: began }, until: start + until, expires: null }
}

/** Carries a probe out to its end on a clock of its own. Every step is decided anew from what was written down. */
export function measure(plan: TimeoutPlan, limits: Limits, around: Around = {}): Ended {
  const { uses = [], missed = [], late = [0], slow = [0] } = around
  const began = start - (around.age ?? 0)
  const all = [...uses, ...missed.map(({ at }) => at)].map((at) => start + at).toSorted((a, b) => a - b)
  const states: string[] = []
  let touched = start
  let now = start
  let lives = true
  let asked: readonly AskedOnce[] = []

  const pass = (until: number): void => {
    for (const use of all.filter((at) => at > touched && at <= until)) if (isAlive(use)) touched = use
    lives = isAlive(until)
  }
  const isAlive = (at: number): boolean => lives && at - touched < limits.idle * 1000 && at - began < limits.age * 1000
  const seenUse = (): number | null => {
    const known = [
      ...uses.map((at) => start + at).filter((at) => at <= now),
      // A gap that is not over yet was noticed no later than now.
      ...missed.filter(({ at }) => start + at <= now).map(({ at, noticed }) => Math.min(start + at + noticed, now)),
    ]
    return known.length === 0 ? null : Math.max(...known)
  }

  for (let request = 0; ; request++) {
    for (;;) {
      const state = JSON.stringify(asked)
      states.push(state)
      const step = nextStep(plan, JSON.parse(state), seenUse())
      if (step.next === null) return { verdict: step.verdict, asked, at: now, states }
      if (step.notBefore <= now) {
        const took = slow[request % slow.length] ?? 0
        const at = now
        const used = seenUse()
        const arrived = now + took / 2
        pass(arrived)
        const knows = step.next === 'session' && lives
        if (knows) touched = arrived
        now += took
        const seen = knows ? answers.signedIn : answers.signedOut
        asked = [...asked, { sent: step.next, at, answered: now, used, seen, reissued: around.reissues === true && knows }]
        now += 500
        break
      }
      now = step.notBefore + (late[request % late.length] ?? 0)
    }
  }
}

/** Whether the limit lies within the bounds. */
export function isWithin({ from, upTo }: Measured['idle'], limit: number): boolean {
  return limit >= from && (upTo === null || limit <= upTo)
}
