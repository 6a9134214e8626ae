import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audit } from '../../src/audit/audit.ts'
import { emptySite, fold } from '../../src/audit/fold.ts'
import type { SiteState } from '../../src/audit/site.ts'
import { readSnapshot, writeSnapshot } from '../../src/audit/snapshot.ts'
import { losses, withLoss } from './fold/support/loss.ts'
import { foldedAtOnce, logOf, visits } from './fold/support/visits.ts'

const states: fc.Arbitrary<SiteState> = fc
  .tuple(visits(), losses)
  .map(([{ observations }, loss]) => foldedAtOnce(withLoss(logOf(observations), loss(logOf(observations)))))

const asOf = 1_767_700_000_000

test('what was written is read as it was', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(readSnapshot(writeSnapshot(state))).toEqual({ ok: state })
    }),
    { seed: 20, numRuns: 100 },
  )
})

test('where the secret of a cookie was found is read as it was', () => {
  const { observations } = fc.sample(visits(), { seed: 20, numRuns: 1 })[0] ?? { observations: [] }
  const secrets = [{ id: 'e/b/1', at: asOf, cookie: '["0","sid"]', list: 'added', line: 3, lines: 9 }] as const
  const state: SiteState = { ...foldedAtOnce(logOf(observations)), secrets }
  expect(readSnapshot(writeSnapshot(state))).toEqual({ ok: state })
})

test('a text says a repeated name, place, value or identity once', () => {
  fc.assert(
    fc.property(states, (state) => {
      const plain = JSON.stringify({ ...state, cookies: [...state.cookies], hosts: [...state.hosts], folded: [...state.folded] })
      expect(writeSnapshot(state).length).toBeLessThan(Math.max(800, plain.length / 2))
    }),
    { seed: 21, numRuns: 50 },
  )
})

describe('a stored text that is not a state of this version', () => {
  const empty = writeSnapshot(emptySite('0', 'app.example'))

  test.each([
    ['is not JSON', '', { corrupted: 'not JSON' }],
    ['was half written', empty.slice(0, -2), { corrupted: 'not JSON' }],
    ['is something else', '"text"', { corrupted: 'no version' }],
    ['is nothing', 'null', { corrupted: 'no version' }],
    ['has no version', '{}', { corrupted: 'no version' }],
    ['has a version that is none', '{"v":"1"}', { corrupted: 'no version' }],
    ['is of a newer version, whatever else stands in it', '{"v":2,"site":"anything"}', { newer: true }],
    ['is older than any', '{"v":0}', { corrupted: 'no version that was ever written' }],
    ['lacks a part', '{"v":1,"texts":[],"ids":[]}', { corrupted: 'a part is missing' }],
    ['sets a prototype', '{"v":1,"__proto__":{"texts":[],"ids":[],"shared":[],"site":[]}}', { corrupted: 'a part is missing' }],
    ['has fields of another state', '{"v":1,"texts":[],"ids":[],"shared":[],"site":[0]}', { corrupted: 'a wrong fields' }],
    ['points beyond its tables', empty.replace('"site":[0,0,1,', '"site":[0,0,99,'), { corrupted: 'a wrong place' }],
    ['names a cookie by another key', swapped(), { corrupted: 'its parts contradict each other' }],
  ])('%s: it is named', (_what, text, answer) => {
    expect(readSnapshot(text)).toEqual(answer)
  })

  /** Two keys change places in the table of texts. */
  function swapped(): string {
    const [visit] = fc.sample(visits(), { seed: 3, numRuns: 1 })
    const stored: { texts: string[] } = JSON.parse(writeSnapshot(foldedAtOnce(logOf(visit?.observations ?? []))))
    const key = stored.texts.findIndex((text) => text.startsWith('["0",'))
    stored.texts[key] = `${stored.texts[key]} `
    return JSON.stringify(stored)
  }
})

describe('a damaged text', () => {
  const hostile = fc.constantFrom<unknown>(null, true, -1, 0, 0.5, 1e300, '', '__proto__', 'constructor', [], [0], [null], {}, { v: 1 }, [
    [],
  ])

  test('is refused, or read as a state that can be folded on, judged and written', () => {
    fc.assert(
      fc.property(states, visits(6), fc.infiniteStream(fc.nat()), hostile, (state, { observations }, turns, thing) => {
        const read = readSnapshot(damaged(writeSnapshot(state), turns, thing))
        if (!('ok' in read)) return
        const next = fold(read.ok, logOf(observations))
        for (const one of [read.ok, next]) {
          const { outcomes } = audit(one, { asOf, browser: 'chromium' })
          expect(outcomes.filter(({ why }) => why === 'rule-broke')).toEqual([])
          writeSnapshot(one)
        }
      }),
      { seed: 22, numRuns: 400 },
    )
  })

  test('is refused wherever it ends', () => {
    fc.assert(
      fc.property(states, fc.double({ min: 0, max: 0.999, noNaN: true }), (state, part) => {
        const text = writeSnapshot(state)
        expect(readSnapshot(text.slice(0, Math.floor(text.length * part)))).toEqual({ corrupted: 'not JSON' })
      }),
      { seed: 23, numRuns: 50 },
    )
  })

  test('with a number beyond all numbers is refused', () => {
    const text = writeSnapshot({ ...emptySite('0', 'app.example'), size: 123_456 })
    expect(readSnapshot(text.replace('123456', '1e999'))).toEqual({ corrupted: 'a wrong number' })
  })

  /** Something deep inside is replaced by something else. */
  function damaged(text: string, turns: Iterator<number>, thing: unknown): string {
    const root: Record<string, unknown> = JSON.parse(text)
    let at: Record<string, unknown> | unknown[] = root
    for (;;) {
      const keys = Object.keys(at).filter((key) => key !== 'v')
      const key = keys[(turns.next().value ?? 0) % keys.length]
      if (key === undefined) return JSON.stringify(root)
      const inner: unknown = Reflect.get(at, key)
      const goesOn = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && (turns.next().value ?? 0) % 8 !== 0
      if (!goesOn) {
        Reflect.set(at, key, thing)
        return JSON.stringify(root)
      }
      at = inner as Record<string, unknown> | unknown[]
    }
  }
})
