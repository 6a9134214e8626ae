import type { MinEntropy } from '../../audit/id-report.ts'
import { leastChance } from './chance.ts'
import { countsOf } from './counts.ts'
import type { Columns } from './id-form.ts'
import { alarm } from './tests.ts'

/**
 * The estimators of NIST SP 800-90B §6.3 that need no million samples: most common value, collision and Markov. They bound what a character
 * holds from above, and are used for that alone: an estimate near the whole says nothing. Each gives the character that loses most, where one
 * loses anything that chance does not explain.
 */
export function minEntropy({ count, positions, symbols }: Columns): readonly MinEntropy[] {
  const usable = positions.filter(({ leading }) => !leading)
  const least = alarm - Math.log(Math.max(1, usable.length * symbols.length ** 2))
  const known = new Map<number, number>()
  const bitsOf = (seen: number, of: number) => {
    const key = seen * 2 ** 24 + of
    const bits = known.get(key) ?? -Math.log2(Math.max(1e-12, leastChance(seen, of, least)))
    known.set(key, bits)
    return bits
  }
  const found: MinEntropy[] = []
  for (const [i, { place, values, size }] of usable.entries()) {
    const counts = countsOf(values, symbols.length)
    const possible = Math.log2(size)
    found.push({ estimator: 'most-common-value', place, bits: bitsOf(Math.max(...counts), count), possible })
    // Equal symbols in IDs in a row, each ID in one pair: their chance is the sum of the squares.
    const pairs = Math.floor(count / 2)
    let equal = 0
    for (let id = 0; id < pairs; id++) if (values[2 * id] === values[2 * id + 1]) equal++
    if (pairs > 0) found.push({ estimator: 'collision', place, bits: bitsOf(equal, pairs), possible })
    const before = usable[i - 1]
    if (before === undefined) continue
    found.push({ estimator: 'markov', place, bits: Math.min(possible, bitsAfter(before.values, values, symbols.length, bitsOf)), possible })
  }
  const loss = ({ bits, possible }: MinEntropy) => possible - bits
  return (['most-common-value', 'collision', 'markov'] as const).flatMap((estimator) => {
    const [worst] = found.filter((one) => one.estimator === estimator).toSorted((a, b) => loss(b) - loss(a))
    return worst !== undefined && loss(worst) > 0 ? [worst] : []
  })
}

/** The least that any symbol leaves open of the one after it: by the pair that comes most often after each. */
function bitsAfter(before: Uint8Array, own: Uint8Array, size: number, bitsOf: (seen: number, of: number) => number): number {
  const pairs = new Uint32Array(size ** 2)
  for (let id = 0; id < own.length; id++) pairs[before[id]! * size + own[id]!]!++
  const times = countsOf(before, size)
  let fewest = Number.POSITIVE_INFINITY
  for (let symbol = 0; symbol < size; symbol++) {
    const most = pairs.subarray(symbol * size, (symbol + 1) * size).reduce((a, b) => Math.max(a, b), 0)
    if (most > 1) fewest = Math.min(fewest, bitsOf(most, times[symbol]!))
  }
  return fewest
}
