import { describe, expect, test } from 'vitest'
import { BaselineComparison } from '../../src/ui/baseline-comparison.tsx'
import type { BaselineChange } from '../../src/ui/page.ts'
import { comparison } from './fixtures/comparison.ts'
import { english, textOf } from './render.tsx'

const shown = (changes: readonly BaselineChange[], isKnown = true) =>
  textOf(english(<BaselineComparison comparison={{ isKnown, changes }} />))

describe('what changed since a baseline', () => {
  test('is told worse first, and what is as before only counted', () => {
    const text = shown(comparison.changes)
    expect(text.indexOf('New: Session token readable by scripts')).toBeGreaterThan(text.indexOf('2 changes for the worse'))
    expect(text.indexOf('Fixed: Session token without Secure')).toBeGreaterThan(text.indexOf('Attribute lost: HttpOnly , now no HttpOnly'))
    expect(text).toContain('1 finding as before')
    expect(text).toContain('1 check not done this time')
    expect(text).not.toContain('Session token without SameSite')
  })

  test.each([
    ['attribute-gained', 'no Secure', 'Secure', 'Attribute gained: Secure , before no Secure'],
    ['lifetime-longer', 'hours', 'longer', 'Kept longer: a year or longer , before hours'],
    ['finding-worse', 'low', 'info', 'Worse, low to worth knowing :'],
    ['class-changed', 'session-token', 'load-balancer', 'Another class of cookie: Load balancer , before Session token'],
    ['form-changed', 'hex:32', 'jwt', 'Another format of value: jwt , before hex:32'],
  ] as const)('%s from %s to %s has words for both', (kind, from, to, said) => {
    expect(shown([{ kind, subject: null, rule: null, from, to, worse: false }])).toContain(said)
  })

  test('nothing is said to be so', () => {
    expect(shown([])).toContain('Nothing has changed.')
  })

  test('of another site is not told', () => {
    expect(shown(comparison.changes, false).trim()).toBe('The baseline does not know this site.')
  })

  test('every kind has words', () => {
    for (const change of comparison.changes) expect(shown([change])).not.toContain('baseline.change')
  })
})
