import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fastHashing } from '../../../src/proofs/secrets/fast-hashing.ts'
import { type Candidate, candidatesOf, linesIn, withLineFeeds } from '../../../src/proofs/secrets/secret-list.ts'
import { searchSecret } from '../../../src/proofs/secrets/secret-search.ts'
import { type Trial, trialsOf } from '../../../src/proofs/secrets/trial.ts'
import { samples } from '../../audit/value/samples.ts'

const text = ({ secret }: Candidate) => Buffer.from(secret).toString('latin1')
const hashing = fastHashing()

describe('the lines of a list', () => {
  it.each([
    ['a word', 'keyboard cat', ['keyboard cat']],
    ['octets after hex:', 'hex:00ff', ['hex:00ff', '\x00\xff']],
    ['octets after base64:', 'base64:AP8=', ['base64:AP8=', '\x00\xff']],
    ['what is no hexadecimal after hex:', 'hex:xyz', ['hex:xyz']],
    ['a key in hexadecimal', '61'.repeat(16), ['61'.repeat(16), 'a'.repeat(16)]],
    ['an empty line', '', ['']],
    ['what is no ASCII', 'käse', ['k\xc3\xa4se']],
  ])('%s', (_, line, secrets) => expect([...candidatesOf([line])].map(text)).toEqual(secrets))

  it.each([
    ['with either end', 'a\r\nb\nc', ['a', 'b', 'c']],
    ['with an end behind the last', 'a\nb\n', ['a', 'b']],
    ['empty ones among them', '\n\r\na', ['', '', 'a']],
    ['after a byte order mark', '\xef\xbb\xbfa\n', ['a']],
    ['of octets that are no UTF-8', 'k\xe4se\n', ['k\xe4se']],
    ['none', '', []],
  ])('in a file: %s', (_, file, lines) => {
    const found = [...candidatesOf(linesIn(Buffer.from(file, 'latin1')))]
    expect(found.map(text)).toEqual(lines)
    expect(found.map(({ line }) => line)).toEqual(lines.map((_line, i) => i + 1))
  })

  it('are counted from one, also with line feeds behind them', () => {
    expect([...candidatesOf(['a', 'hex:61', 'b'])].map(({ line }) => line)).toEqual([1, 2, 2, 3])
    expect([...withLineFeeds(['a', 'b'])].map((one) => [one.line, text(one)])).toEqual([
      [1, 'a\n'],
      [2, 'b\n'],
    ])
  })
})

describe('a search', () => {
  const is = (wanted: string, slow = false): Trial => ({ slow, fits: (secret) => Buffer.from(secret).toString() === wanted })
  const lines = Array.from({ length: 100 }, (_, i) => `line ${i + 1}`)
  const steps = (trials: readonly Trial[]) => [...searchSecret(trials, () => candidatesOf(lines), hashing, { fast: 30, slow: 40 })]

  it('tells how far it is, and ends at the hit', () => {
    expect(steps([is('line 70')]).map(({ tried, hit }) => [tried, hit?.line ?? null])).toEqual([
      [30, null],
      [60, null],
      [70, 70],
    ])
  })

  it('tries fast ways with the whole list before slow ones, in smaller steps', () => {
    expect(steps([is('line 2', true), is('none')]).map(({ tried, hit }) => [tried, hit?.line ?? null])).toEqual([
      [30, null],
      [60, null],
      [90, null],
      [102, 2],
    ])
  })

  it('ends without a hit where there is none, or nothing to try it on', () => {
    expect(steps([is('none')]).at(-1)).toEqual({ tried: 100, hit: null })
    expect(steps([])).toEqual([{ tried: 0, hit: null }])
  })

  it('takes no more of a list than it needs, and can be left', () => {
    let taken = 0
    const endless = function* (): Generator<Candidate> {
      for (;;) yield { line: ++taken, secret: new Uint8Array() }
    }
    const search = searchSecret([is('none')], endless, hashing, { fast: 10, slow: 1 })
    expect([search.next().value, search.next().value]).toEqual([
      { tried: 10, hit: null },
      { tried: 20, hit: null },
    ])
    search.return(undefined)
    expect(taken).toBe(20)
  })

  it('has an answer for any value and any secret', () => {
    const near = fc
      .tuple(fc.constantFrom(...samples), fc.nat(300), fc.string({ maxLength: 6 }))
      .map(([{ value, beside }, at, noise]) => ({ value: `${value.slice(0, at)}${noise}${value.slice(at)}`, beside }))
    fc.assert(
      fc.property(
        near,
        fc.uint8Array({ maxLength: 70 }),
        fc.constantFrom('rememberMe', 'rack.session', '__proto__'),
        (one, secret, name) => {
          for (const beside of [one.beside ?? {}, { name }]) {
            const fast = trialsOf(one.value, beside).filter(({ slow }) => !slow)
            expect(fast.map((trial) => trial.fits(secret, hashing))).toEqual(fast.map(() => false))
          }
        },
      ),
    )
  })
})
