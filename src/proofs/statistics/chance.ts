/**
 * Natural logarithm of a bound for the chance that a count of n independent trials of chance p lies as far from np as k does, on either side
 * (Chernoff, in the form with the relative entropy). It holds for every n: no approximation by a normal or χ² distribution, whose tails are
 * wrong where n is small.
 */
export function chanceOfCount(k: number, n: number, p: number): number {
  const part = k / n
  return Math.min(0, Math.LN2 - n * divergence(part, p))
}

/** Relative entropy of two coins, in nats. */
function divergence(q: number, p: number): number {
  const first = q === 0 ? 0 : q * Math.log(q / p)
  const second = q === 1 ? 0 : (1 - q) * Math.log((1 - q) / (1 - p))
  return first + second
}

/** How far from np / n a count may lie with a chance of e^`chance`: half the width of a band around p. */
export function bandOf(n: number, p: number, chance: number): number {
  let low = 0
  let high = 1 - p
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2
    if (chanceOfCount((p + middle) * n, n, p) < chance) high = middle
    else low = middle
  }
  return high
}

/** The least chance of a symbol with which a count like this would still be seen with a chance of e^`chance`: bounds min-entropy from above. */
export function leastChance(k: number, n: number, chance: number): number {
  let low = 0
  let high = k / n
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2
    if (chanceOfCount(k, n, Math.max(middle, 1e-12)) < chance) low = middle
    else high = middle
  }
  return low
}
