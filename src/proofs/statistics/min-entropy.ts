import type { MinEntropy } from '../../audit/id-report.ts'
import { leastChance } from './chance.ts'
import type { Columns } from './id-form.ts'
import { alarm, countsOf } from './tests.ts'

/**
 * The estimators of NIST SP 800-90B §6.3 that need no million samples: most common value, collision and Markov. They bound what a character
 * holds from above, and are used for that alone: an estimate near the whole says nothing. Each gives the character that loses most, where one
 * loses anything that chance does not explain.
 */
export function minEntropy({ count, positions, symbols }: Columns): readonly MinEntropy[] {
  const usable = positions.filter(({ leading }) => !leading)
  const least = alarm - Math.log(Math.max(1, usable.length * symbols.length ** 2))
  const bitsOf = (seen: number, of: number) => -Math.log2(Math.max(1e-12, leastChance(seen, of, least)))
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
    const after = new Uint32Array(symbols.length ** 2)
    for (let id = 0; id < count; id++) after[before.values[id]! * symbols.length + values[id]!]!++
    const times = countsOf(before.values, symbols.length)
    let fewest = possible
    for (const [pair, seen] of after.entries()) {
      const of = times[Math.floor(pair / symbols.length)]!
      if (seen > 1) fewest = Math.min(fewest, bitsOf(seen, of))
    }
    found.push({ estimator: 'markov', place, bits: fewest, possible })
  }
  const loss = ({ bits, possible }: MinEntropy) => possible - bits
  return (['most-common-value', 'collision', 'markov'] as const).flatMap((estimator) => {
    const [worst] = found.filter((one) => one.estimator === estimator).toSorted((a, b) => loss(b) - loss(a))
    return worst !== undefined && loss(worst) > 0 ? [worst] : []
  })
}
