import type { Answer } from './minimal-sets.ts'
import type { SeenAnswer } from './seen-answer.ts'

/** How answers with all cookies and with none are told apart, or why they cannot be. */
export type Comparison =
  | { readonly judge: (seen: SeenAnswer) => Answer }
  | { readonly cannotTell: 'answers-differ' | 'no-difference' | 'not-signed-in' }

/** What answers are compared by, the clearest first. The first must agree between equal requests; of the others those count that do. */
const features: readonly ((seen: SeenAnswer) => string)[] = [
  ({ status, target }) => `${status} ${target ?? ''}`,
  ({ asksPassword, offersLogout }) => `${asksPassword} ${offersLogout}`,
  ({ shape }) => shape,
  ({ lengthClass }) => `${lengthClass}`,
]

/**
 * Learns from the control, two answers with all cookies and two with none, what tells the one from the other. An answer that is like
 * neither is `other`: a missing cookie can also bring a consent page or another language.
 */
export function compare(all: readonly [SeenAnswer, SeenAnswer], none: readonly [SeenAnswer, SeenAnswer]): Comparison {
  if (all[0].signedIn !== null) return byCheck(all, none)
  const isSteady = (feature: (seen: SeenAnswer) => string) => [all, none].every(([first, second]) => feature(first) === feature(second))
  const [route, ...others] = features
  if (route === undefined || !isSteady(route)) return { cannotTell: 'answers-differ' }
  const steady = [route, ...others.filter(isSteady)]
  const telling = steady.find((feature) => feature(all[0]) !== feature(none[0]))
  if (telling === undefined) return { cannotTell: steady.length < features.length ? 'answers-differ' : 'no-difference' }
  return {
    judge(seen) {
      const matches = (like: SeenAnswer) => telling(seen) === telling(like) && route(seen) === route(like)
      if (matches(none[0])) return 'out'
      return matches(all[0]) && seen.asksPassword === all[0].asksPassword ? 'in' : 'other'
    },
  }
}

function byCheck(all: readonly SeenAnswer[], none: readonly SeenAnswer[]): Comparison {
  if (all.every(({ signedIn }) => signedIn === false)) return { cannotTell: 'not-signed-in' }
  if (none.every(({ signedIn }) => signedIn === true)) return { cannotTell: 'no-difference' }
  if (all.some(({ signedIn }) => signedIn === false) || none.some(({ signedIn }) => signedIn === true))
    return { cannotTell: 'answers-differ' }
  return { judge: ({ signedIn }) => (signedIn === true ? 'in' : 'out') }
}
