import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/audit/report.ts'
import { siteGrade, tokenScore } from '../../src/audit/score.ts'

type Scored = Pick<Finding, 'subject' | 'outcome' | 'severity' | 'evidenceClass'>

const failed = (severity: Finding['severity'], subject = 'cookie:sid;app.example;/'): Scored => ({
  subject,
  outcome: 'failed',
  severity,
  evidenceClass: 'observed',
})
const sid = 'cookie:sid;app.example;/'
const other = 'cookie:other;app.example;/'

describe('the formula', () => {
  test.each([
    ['nothing', [], 100, 'A'],
    ['two low', [failed('low'), failed('low')], 90, 'A'],
    ['three low', [failed('low'), failed('low'), failed('low')], 85, 'B'],
    ['a medium', [failed('medium')], 80, 'B'],
    ['a medium and two low', [failed('medium'), failed('low'), failed('low')], 70, 'C'],
    ['two medium', [failed('medium'), failed('medium')], 60, 'C'],
    ['a high, which leaves no more than D', [failed('high')], 60, 'D'],
    ['a high and a medium', [failed('high'), failed('medium')], 40, 'D'],
    ['two high', [failed('high'), failed('high')], 20, 'E'],
    ['three high: not below 0', [failed('high'), failed('high'), failed('high')], 0, 'E'],
    ['info, which costs nothing', [failed('info')], 100, 'A'],
    ['a doubt, which costs nothing', [{ ...failed('high'), outcome: 'cantTell' as const }], 100, 'A'],
    ['a guess by shape, which is not graded', [{ ...failed('high'), evidenceClass: 'shape' as const }], 100, 'A'],
  ] as const)('%s', (_what, findings, score, letter) => {
    expect(siteGrade([sid], findings)).toEqual({ score, letter })
  })

  test('the site has the score of its worst token', () => {
    expect(siteGrade([sid, other], [failed('low'), failed('medium', other)])).toEqual({ score: 80, letter: 'B' })
  })

  test('no session token, no grade', () => {
    expect(siteGrade([], [failed('high')])).toBeNull()
  })

  test('a high about another cookie caps the letter too', () => {
    expect(siteGrade([sid], [failed('high', 'cookie:remember_me;app.example;/')])).toEqual({ score: 100, letter: 'D' })
  })
})

const severity = fc.constantFrom('high', 'medium', 'low', 'info' as const)
const finding: fc.Arbitrary<Scored> = fc.record({
  subject: fc.constantFrom(sid, other),
  outcome: fc.constantFrom('failed', 'cantTell' as const),
  severity,
  evidenceClass: fc.constantFrom('stated', 'observed', 'known', 'shape', null),
})
const letters = ['E', 'D', 'C', 'B', 'A']
const rank = (findings: readonly Scored[]) => {
  const grade = siteGrade([sid, other], findings)
  return { score: grade?.score ?? -1, letter: letters.indexOf(grade?.letter ?? '') }
}

describe('mending anything', () => {
  test('never lowers score or letter: a finding less', () => {
    fc.assert(
      fc.property(fc.array(finding, { minLength: 1, maxLength: 12 }), fc.nat(), (findings, n) => {
        const before = rank(findings)
        const after = rank(findings.toSpliced(n % findings.length, 1))
        expect(after.score).toBeGreaterThanOrEqual(before.score)
        expect(after.letter).toBeGreaterThanOrEqual(before.letter)
      }),
    )
  })

  test('never lowers score or letter: a finding less severe, or a doubt instead', () => {
    const milder = { high: 'medium', medium: 'low', low: 'info', info: 'info' } as const
    fc.assert(
      fc.property(fc.array(finding, { minLength: 1, maxLength: 12 }), fc.nat(), fc.boolean(), (findings, n, doubt) => {
        const i = n % findings.length
        const one = findings[i] as Scored
        const mended: Scored = doubt ? { ...one, outcome: 'cantTell' } : { ...one, severity: milder[one.severity] }
        const before = rank(findings)
        const after = rank(findings.with(i, mended))
        expect(after.score).toBeGreaterThanOrEqual(before.score)
        expect(after.letter).toBeGreaterThanOrEqual(before.letter)
      }),
    )
  })

  test('an unrefuted high never leaves more than D, and a score is 0 to 100', () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 12 }), (findings) => {
        expect(rank([...findings, failed('high')]).letter).toBeLessThanOrEqual(letters.indexOf('D'))
        const score = tokenScore(sid, findings)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
      }),
    )
  })
})
