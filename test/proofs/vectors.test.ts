import { describe, expect, it } from 'vitest'
import { readValue } from '../../src/audit/value/read-value.ts'
import { analyseIds } from '../../src/proofs/analyse-ids.ts'
import { recoverJavaWords } from '../../src/proofs/generators/java-random.ts'
import { recoverPhpMtRand } from '../../src/proofs/generators/php-mt-rand.ts'
import { wordRecipesFor } from '../../src/proofs/generators/recipes/words.ts'
import { isProof } from '../../src/proofs/generators/recovery.ts'

/** `Long.toHexString(random.nextLong())`, twice, of Java. */
const java = ['515f5f098699fcd', 'c80de9b5532e035']

/** What PHP 8.2 makes: the first `mt_rand()` after `mt_srand(1234567890)`, and `uniqid()` at a moment. */
const php = { first: '1328851649', seed: 1_234_567_890, uniqid: '6b03c75997c75', at: 1_795_409_753_621.685 }

describe('one ID of a generator that has few states', () => {
  it('gives away the state of java.util.Random, but is no proof of it', () => {
    const recoveries = wordRecipesFor(java).map((recipe) => recoverJavaWords(java.slice(0, 1), recipe))
    const [found] = recoveries.filter((recovery) => recovery !== null)
    expect(found?.next).toEqual(java.slice(1))
    expect(found).toMatchObject({ bits: 16 })
    expect(isProof(found!)).toBe(false)
  })

  it('and a second one is the proof', () => {
    const { report, next } = analyseIds(java.map((text) => ({ text })))
    expect(report.generator).toMatchObject({ reason: { id: 'proof.java-random' }, from: 1, predicted: 1, bits: 80 })
    expect(next).toHaveLength(1)
  })

  it('is written without leading zeros where no digit says otherwise', () => {
    const bare = (texts: readonly string[]) => wordRecipesFor(texts)[0]?.write([0x0123_4567, 0])
    expect(bare(['a'.repeat(16), 'b'.repeat(16)])).toBe('123456700000000')
    expect(bare(['a'.repeat(16), '0'.repeat(16)])).toBe('0123456700000000')
  })

  it('gives away a seed of mt_rand that is the time, but is no proof of it', () => {
    const sample = { texts: [php.first], times: [php.seed * 1000 + 200], names: [], thorough: false }
    const found = recoverPhpMtRand(sample)
    expect(found).toMatchObject({ generator: 'php-mt-rand', bits: 31, predicted: 0 })
    expect(isProof(found!)).toBe(false)
    expect(recoverPhpMtRand({ ...sample, times: null })).toBeNull()
  })

  it('is the time of uniqid where it was issued then, and says so at once', () => {
    const key = new Uint8Array(32)
    expect(readValue(php.uniqid, key, { issued: php.at }).formats).toContain('uniqid')
    expect(readValue(php.uniqid, key, { issued: php.at + 86_400_000 }).formats).not.toContain('uniqid')
  })
})
