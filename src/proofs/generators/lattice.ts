/** A basis of a lattice of whole numbers, reduced, with what Gram and Schmidt make of it. */
export interface ReducedLattice {
  readonly basis: readonly (readonly bigint[])[]
  /** the same in floating point */
  readonly rounded: readonly (readonly number[])[]
  readonly orthogonal: readonly (readonly number[])[]
  readonly norms: readonly number[]
}

/** Lovász's condition; ¾ is the usual choice. */
const delta = 0.75

/** Lenstra, Lenstra and Lovász 1982, with the orthogonal vectors in floating point: enough for the few dozen dimensions here. */
export function reduce(rows: readonly (readonly bigint[])[]): ReducedLattice {
  const basis = rows.map((row) => [...row])
  const orthogonal: number[][] = []
  const norms: number[] = []
  const factors: number[][] = rows.map(() => [])
  const orthogonalise = (k: number) => {
    const own = basis[k]!.map(Number)
    const rest = [...own]
    for (let j = 0; j < k; j++) {
      const factor = dot(own, orthogonal[j]!) / norms[j]!
      factors[k]![j] = factor
      for (let i = 0; i < rest.length; i++) rest[i]! -= factor * orthogonal[j]![i]!
    }
    orthogonal[k] = rest
    norms[k] = dot(rest, rest)
  }
  const shorten = (k: number, j: number) => {
    const times = Math.round(factors[k]![j]!)
    if (times === 0) return
    const whole = BigInt(times)
    for (let i = 0; i < basis[k]!.length; i++) basis[k]![i]! -= whole * basis[j]![i]!
    for (let i = 0; i < j; i++) factors[k]![i]! -= times * factors[j]![i]!
    factors[k]![j]! -= times
  }
  orthogonalise(0)
  for (let k = 1, rounds = 0; k < basis.length && rounds < 20_000; rounds++) {
    orthogonalise(k)
    // Large factors are rounded when they are taken off, and show what is left the next time.
    for (let again = 0; again < 4 && factors[k]!.some((factor, j) => j < k && Math.abs(factor) > 0.51); again++) {
      for (let j = k - 1; j >= 0; j--) shorten(k, j)
      orthogonalise(k)
    }
    const before = factors[k]![k - 1]!
    if (norms[k]! >= (delta - before * before) * norms[k - 1]!) {
      k++
      continue
    }
    const row = basis[k]!
    basis[k] = basis[k - 1]!
    basis[k - 1] = row
    orthogonalise(k - 1)
    k = Math.max(1, k - 1)
  }
  for (let k = 0; k < basis.length; k++) orthogonalise(k)
  return { basis, rounded: basis.map((vector) => vector.map(Number)), orthogonal, norms }
}

/** How often each vector of the basis goes into the one near a target that rounding finds, from the last dimension to the first (Babai 1986). */
export function nearest({ rounded, orthogonal, norms }: ReducedLattice, target: readonly number[]): readonly number[] {
  const rest = [...target]
  const found = rest.map(() => 0)
  for (let k = rounded.length - 1; k >= 0; k--) {
    const times = Math.round(dot(rest, orthogonal[k]!) / norms[k]!)
    found[k] = times
    const vector = rounded[k]!
    for (let i = 0; i < rest.length; i++) rest[i]! -= times * vector[i]!
  }
  return found
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
