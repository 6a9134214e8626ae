import type { CookieFact } from '../../view.ts'
import { shapeProbabilities } from './shape-model.ts'
import { likely } from './shape-weights.ts'
import { shapesOf } from './shapes.ts'

/** Less than this and a cookie is not even shown as likely. */
const shown = 0.4

/** A value that holds less is no secret, whatever the cookie is called. */
const leastBits = 24

/**
 * Where no login was seen, the likely tokens of a site by shape alone: shown as "likely, not graded". Cookies that a name, a
 * behaviour or the user settles are left as they are.
 */
export function withLikelyTokens(cookies: readonly CookieFact[]): readonly CookieFact[] {
  const open = cookies.map(
    ({ evidenceClass, class: is, traits }) =>
      evidenceClass === 'shape' && (is === 'unknown' || is === 'session-token') && traits.bits >= leastBits,
  )
  if (!open.includes(true)) return cookies
  const probabilities = shapeProbabilities(shapesOf(cookies)).map((probability, i) => (open[i] ? probability : 0))
  const ranked = probabilities.toSorted((a, b) => b - a)
  const least = Math.max(shown, ranked[likely.most - 1] ?? 0, likely.ofBest * (ranked[0] ?? 0))
  return cookies.map((cookie, i): CookieFact => {
    const probability = probabilities[i] ?? 0
    if (!open[i]) return cookie
    return { ...cookie, class: probability >= least ? 'session-token' : 'unknown', probability }
  })
}
