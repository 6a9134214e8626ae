import type { Members } from '../../../src/probes/minimal-sets.ts'
import type { SeenAnswer } from '../../../src/probes/seen-answer.ts'
import { type Exchanged, type Guard, nextStep, type Verdict } from '../../../src/probes/which-cookie.ts'

/** What a made-up server answers to a set of cookies. */
export type Server = (sent: Members, request: number) => SeenAnswer

const page: SeenAnswer = {
  status: 200,
  target: null,
  asksPassword: false,
  offersLogout: true,
  shape: 'account page',
  lengthClass: 60,
  signedIn: null,
}

export const answers = {
  signedIn: page,
  signedOut: { ...page, status: 302, target: 'https://shop.example/login', offersLogout: false, shape: '', lengthClass: 0 },
  loginPage: { ...page, asksPassword: true, offersLogout: false, shape: 'login page', lengthClass: 52 },
  consentPage: { ...page, status: 302, target: 'https://shop.example/consent', offersLogout: false, shape: '', lengthClass: 0 },
  broken: { ...page, status: 502 },
} as const satisfies Readonly<Record<string, SeenAnswer>>

/** Knows the user by any of the sets. */
export function serverOf(sets: readonly Members[], out: SeenAnswer = answers.signedOut): Server {
  return (sent) => (isEnough(sets, sent) ? answers.signedIn : out)
}

export function isEnough(sets: readonly Members[], sent: Members): boolean {
  return sets.some((set) => set.every((place) => sent.includes(place)))
}

/** The sets of which no other is a part, each once. */
export function smallest(sets: readonly Members[]): readonly Members[] {
  return sets.filter((set, i) => !sets.some((other, j) => isEnough([other], set) && (other.length < set.length || j < i)))
}

export interface Outcome {
  readonly verdict: Verdict
  readonly exchanged: readonly Exchanged[]
}

/** Carries a probe out to its end. */
export function probe(guards: readonly (Guard | null)[], server: Server): Outcome {
  const exchanged: Exchanged[] = []
  for (;;) {
    const step = nextStep(guards, exchanged)
    if (step.next === null) return { verdict: step.verdict, exchanged }
    exchanged.push({ sent: step.next, seen: server(step.next, exchanged.length) })
  }
}

export function unguarded(n: number): readonly null[] {
  return Array.from({ length: n }, () => null)
}
