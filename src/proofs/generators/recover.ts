import { recoverCongruential } from './congruential.ts'
import { recoverGrowth } from './growth.ts'
import { recoverHashed } from './hashed.ts'
import { recoverJavaBounded, remaindersOf } from './java-bounded.ts'
import { recoverJavaWords } from './java-random.ts'
import { recoverLinear } from './linear-recovery.ts'
import { engines } from './math-random.ts'
import { recoverMersenneTwister } from './mersenne-twister.ts'
import { recoverPhpLcg } from './php-lcg.ts'
import { recoverPhpMtRand } from './php-mt-rand.ts'
import { recipesFor } from './recipes/index.ts'
import { wordRecipesFor } from './recipes/words.ts'
import { isProof, type Recovery } from './recovery.ts'
import type { Sample } from './sample.ts'
import { recoverStructure } from './structured.ts'
import { recoverSum } from './sum-recovery.ts'
import { recoverTruncated } from './truncated-lcg.ts'

/** So many IDs decide which usual ways can have made them. */
const glance = 64
const near = { gaps: 16, strides: 3, starts: 3 }
/** Up to a thousand numbers taken by others between two IDs: some seconds. */
const far = { gaps: 1000, strides: 8, starts: 8 }

/**
 * The first generator that proves itself on the texts, cheap ones and likely ones first; null where none does. `onShare` is told how much has
 * been tried, as a part of 1.
 */
export function recoverGenerator(sample: Sample, onShare: (share: number) => void = () => {}): Recovery | null {
  const all = [...attempts(sample)]
  for (const [tried, attempt] of all.entries()) {
    onShare(tried / all.length)
    const recovery = attempt()
    if (recovery !== null && isProof(recovery)) return recovery
  }
  return null
}

function* attempts(sample: Sample): Generator<() => Recovery | null> {
  const { texts, thorough } = sample
  yield () => recoverStructure(sample)
  yield () => recoverGrowth(sample)
  const words = wordRecipesFor(texts)
  for (const recipe of words) {
    yield () => recoverJavaWords(texts, recipe)
    yield () => recoverMersenneTwister(texts, recipe)
  }
  const recipes = recipesFor(texts.slice(0, glance))
  for (const recipe of recipes) {
    yield () => recoverLinear(texts, recipe, thorough ? far : near)
    yield () => recoverTruncated(texts, recipe)
  }
  yield () => recoverCongruential(texts)
  yield () => recoverPhpLcg(texts)
  yield () => recoverHashed(sample)
  yield () => recoverPhpMtRand(sample)
  for (const recipe of recipes) {
    const bound = recipe.symbols
    if (bound === undefined) continue
    const remainders = (text: string) => {
      const draws = recipe.read(text)
      return draws === null ? null : remaindersOf(draws, bound)
    }
    const write = (values: readonly number[]) => recipe.write((draw) => (values[draw]! + 0.5) / bound)
    yield () => recoverJavaBounded({ texts, bound, perText: recipe.draws, remainders, write })
  }
  for (const engine of [engines.d, engines.gecko, engines.a]) {
    for (const recipe of recipes) yield () => recoverSum(texts, recipe, engine, thorough)
  }
}
