import { describe, expect, test } from 'vitest'
import { answer, problems } from '../../src/ui/answer.ts'
import { emptyState } from '../../src/ui/page.ts'
import { finding, other, page, report, token } from './fixtures/build.ts'

const tokens = [token('sid')]
const others = [other('theme')]

describe('why there is nothing to show', () => {
  test.each([
    ['the browser keeps extensions off', page({ status: 'not-allowed' }), null, 'not-allowed'],
    ['stored by a newer version', page({ status: 'newer-version' }), null, 'newer-version'],
    ['the background did not answer', page({ status: 'unreachable' }), null, 'unreachable'],
    ['never allowed', page({ access: 'none' }), null, 'no-access'],
    ['allowed once, not now', page({ access: 'none', accessLost: true }), report({ tokens }), 'access-lost'],
    ['some hosts only, nothing seen', page({ access: 'partial' }), null, 'partial-access'],
    ['some hosts only, a token seen all the same', page({ access: 'partial' }), report({ tokens }), 'partial-access'],
    ['an empty jar', page(), report(), 'no-cookies'],
    ['nothing reported yet', page(), null, 'no-cookies'],
    ['cookies, none a session token', page(), report({ others }), 'no-session'],
    ['a bearer token', page(), report({ others, bearer: true }), 'bearer'],
    ['a token under full access', page({ access: 'all' }), report({ tokens }), null],
  ])('%s', (_, page, report, state) => {
    expect(emptyState(page, report)).toBe(state)
  })
})

describe('the one-line answer', () => {
  const grade = { letter: 'C', score: 60 } as const
  const found = (...severities: Parameters<typeof finding>[1][]) =>
    report({ grade, tokens, findings: severities.map((severity) => finding('any', severity, 'any')) })

  test.each([
    ['no grade', report({ others }), 'answer.none', 0],
    ['a bearer token', report({ bearer: true }), 'answer.bearer', 0],
    ['nothing found', found(), 'answer.clean', 0],
    ['only worth knowing', found('info'), 'answer.clean', 0],
    ['as bad as the worst', found('low', 'high', 'medium'), 'answer.high', 3],
    ['medium', found('medium', 'info'), 'answer.medium', 1],
    ['low', found('low'), 'answer.low', 1],
  ])('%s', (_, report, id, count) => {
    expect([answer(report), problems(report)]).toEqual([id, count])
  })

  test('what could not be told is no problem', () => {
    const unsure = report({ grade, tokens, findings: [finding('any', 'high', 'any', { outcome: 'cantTell' })] })
    expect([answer(unsure), problems(unsure)]).toEqual(['answer.clean', 0])
  })
})
