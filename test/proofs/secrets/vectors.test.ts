import { describe, expect, it } from 'vitest'
import { fastHashing } from '../../../src/proofs/secrets/fast-hashing.ts'
import { candidatesOf } from '../../../src/proofs/secrets/secret-list.ts'
import { searchSecret } from '../../../src/proofs/secrets/secret-search.ts'
import { trialsOf } from '../../../src/proofs/secrets/trial.ts'
import { type TokenVector, tokenVectors } from '../../audit/value/token-vectors.ts'

const hashing = fastHashing()

/** The line of the list on which the secret of a value stands. */
function lineOf({ value, name, signature }: TokenVector, lines: readonly string[]): number | null {
  const beside = { ...(name === undefined ? {} : { name }), ...(signature === undefined ? {} : { signature }) }
  return [...searchSecret(trialsOf(value, beside), () => candidatesOf(lines), hashing)].at(-1)?.hit?.line ?? null
}

describe('the secret of a value is found in a list, and no other', () => {
  it.each(tokenVectors)('$of', (vector) => {
    const { secret } = vector
    const others = ['another', `${secret}x`, `x${secret}`]
    expect(lineOf(vector, [...others, ...(secret === null ? [] : [secret])])).toBe(secret === null ? null : 4)
    expect(lineOf(vector, others)).toBe(null)
  })
})
