import { describe, expect, it } from 'vitest'
import { heldReport, reportIn } from '../../src/browser/held-report.ts'
import { report, token } from '../ui/fixtures/build.ts'

describe('a report in storage', () => {
  it('is read as it was written', () => {
    const written = report({ tokens: [token('__proto__')] })
    expect(reportIn(heldReport(written))).toEqual(written)
  })

  it.each([
    ['nothing', undefined],
    ['text that was cut', heldReport(report()).slice(0, -1)],
    ['objects, as a version before held it', report()],
    ['a report of a later version', JSON.stringify({ ...report(), v: 2 })],
    ['null', 'null'],
    ['an empty text', ''],
  ])('is none where there is %s', (_, held) => expect(reportIn(held)).toBeNull())
})
