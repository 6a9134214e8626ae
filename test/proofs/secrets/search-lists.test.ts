import { describe, expect, it } from 'vitest'
import { fastHashing } from '../../../src/proofs/secrets/fast-hashing.ts'
import { searchLists } from '../../../src/proofs/secrets/search-lists.ts'
import { candidatesOf, linesIn } from '../../../src/proofs/secrets/secret-list.ts'
import type { Trial } from '../../../src/proofs/secrets/trial.ts'
import { usualSecrets } from '../../../src/proofs/secrets/usual-secrets.ts'

const usual = [...candidatesOf(usualSecrets())]
const is = (wanted: string, slow = false): Trial => ({ slow, fits: (secret) => Buffer.from(secret).toString() === wanted })

function search(trials: readonly Trial[], added: Iterable<string | Uint8Array>) {
  const shares: number[] = []
  return { ...searchLists(trials, added, fastHashing(), (share) => shares.push(share)), shares }
}

describe('the usual secrets and a list of one’s own', () => {
  it.each([
    { of: 'the usual ones', secret: 'my_session_secret', added: ['other'], list: 'usual' },
    { of: 'the user’s own', secret: 'brought along', added: ['other', 'brought along'], list: 'added' },
    { of: 'the user’s own, as echo leaves it in a file', secret: 'brought along\n', added: ['other', 'brought along'], list: 'added' },
  ])('say that a secret is one of $of', ({ secret, added, list }) => {
    const { hit } = search([is(secret)], added)
    expect(hit?.list).toBe(list)
    if (list === 'added') expect(hit?.line).toBe(2)
  })

  it('are gone through in place where the list has a million lines', () => {
    const file = Buffer.from(Array.from({ length: 1_000_000 }, (_, i) => `${i}\r\n`).join(''))
    const last: Trial = {
      slow: false,
      fits: (secret) => secret.length === 6 && secret[0] === 0x39 && Buffer.from(secret).toString() === '999999',
    }
    expect(search([last], linesIn(file))).toMatchObject({ hit: { list: 'added', line: 1_000_000 }, lines: 1_000_000 })
  })

  it('say how many do not fit, and how far they are', () => {
    const { hit, tried, shares } = search([is('none'), is('none', true)], ['a', 'b'])
    expect(hit).toBeNull()
    expect(tried).toBe(usual.length + 4)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })
})
