import { describe, expect, test } from 'vitest'
import { chips } from '../../src/ui/attributes.ts'
import { asOf, finding, other } from './fixtures/build.ts'

const day = 86_400
const bare = { secure: false, httpOnly: false, sameSite: 'Default', expiryTime: null } as const
const shown = (...given: Parameters<typeof chips>) => chips(...given).map(({ id, state }) => [id, state])

describe('attributes at a glance', () => {
  test('what is set is set, what is absent is only absent while no finding says that it is a problem', () => {
    expect(shown(other('sid', { attributes: bare }), [], asOf)).toEqual([
      ['attribute.secure.absent', 'absent'],
      ['attribute.httponly.absent', 'absent'],
      ['attribute.samesite.absent', 'absent'],
      ['attribute.scope.host', 'set'],
      ['attribute.lifetime.session', 'neutral'],
      ['attribute.prefix.absent', 'neutral'],
    ])
  })

  test('a finding with a fix for the attribute marks it, with its severity', () => {
    const secure = { id: 'secure', framework: null, frameworkName: null, text: '', source: 'generic' } as const
    const found = finding('session-token-without-secure', 'medium', 'absent', { fix: secure })
    const chip = (given: typeof found) => chips(other('sid', { attributes: bare }), [given], asOf)[0]
    expect(chip(found)).toMatchObject({ state: 'failed', severity: 'medium' })
    expect(chip({ ...found, outcome: 'cantTell' })).toMatchObject({ state: 'absent' })
    expect(chip({ ...found, severity: 'info' })).toMatchObject({ state: 'absent' })
  })

  test.each([
    ['__Host-sid', '__Host-'],
    ['__host-Http-sid', '__Host-Http-'],
    ['__Secure-sid', '__Secure-'],
    ['__Http-sid', '__Http-'],
  ])('%s has the prefix %s', (name, prefix) => {
    expect(chips(other(name), [], asOf).find(({ attribute }) => attribute === 'prefix')).toMatchObject({ args: { prefix }, state: 'set' })
  })

  test.each([
    ['in 30 days', asOf / 1000 + 30 * day, 'attribute.lifetime.persistent', 30 * day],
    ['a second ago', asOf / 1000 - 1, 'attribute.lifetime.expired', undefined],
  ])('expiring %s', (_, expiryTime, id, span) => {
    const chip = chips(other('sid', { attributes: { ...bare, expiryTime } }), [], asOf).find(({ attribute }) => attribute === 'lifetime')
    expect([chip?.id, chip?.span]).toEqual([id, span])
  })

  test('a partition is shown; attributes that were never seen are not made up', () => {
    expect(chips(other('sid', { partition: 'https://top.example' }), [], asOf).at(-1)?.id).toBe('attribute.partitioned')
    expect(chips(other('sid', { attributes: null }), [], asOf)).toEqual([])
  })
})
