import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { messages } from '../../scripts/locales.ts'
import type { TimeoutOffer } from '../../src/audit/probe.ts'
import type { SessionLimits } from '../../src/audit/report.ts'
import { LanguageContext } from '../../src/ui/language.tsx'
import { TimeoutOffers } from '../../src/ui/timeout-offers.tsx'
import { TimeoutResult } from '../../src/ui/timeout-result.tsx'
import { messageKey } from '../../src/ui/translate.ts'

const byKey = new Map([...(await messages())].map(([id, text]) => [messageKey(id), text]))

function text(element: Parameters<typeof renderToString>[0]): string {
  const html = renderToString(
    <LanguageContext.Provider value={{ lookup: (key) => byKey.get(key) ?? '', locale: 'en' }}>{element}</LanguageContext.Provider>,
  )
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' .', '.')
}

const nothing = { from: 0, upTo: null }
const limits = (changes: Partial<SessionLimits>): SessionLimits => ({ idle: nothing, age: nothing, either: [], ...changes })

describe('when a session ends', () => {
  test.each<[string, SessionLimits, string]>([
    [
      'ended while it was left alone',
      limits({ idle: { from: 1690, upTo: 1746 } }),
      'Left alone, it lived for 28 minutes and had ended after 29 minutes.',
    ],
    ['outlived the longest wait', limits({ idle: { from: 3602, upTo: null } }), 'Left alone for 60 minutes it was still open.'],
    [
      'ended though it was used',
      limits({ idle: { from: 902, upTo: null }, age: { from: 28_000, upTo: 28_900 } }),
      'It ended though it was used: 7.8 hours after it began it lived, after 8 hours it had ended.',
    ],
    [
      'ended, of one or the other',
      limits({ idle: { from: 902, upTo: null }, either: [{ idle: { from: 902, upTo: 1802 }, age: { from: 1870, upTo: 3673 } }] }),
      'It may have ended of its age instead.',
    ],
  ])('%s', (_what, measured, says) => {
    expect(text(<TimeoutResult limits={measured} />)).toContain(says)
  })

  const offers: readonly TimeoutOffer[] = [
    { longest: 60, atMost: 8, lasts: 116 },
    { longest: 1800, atMost: 13, lasts: 3676 },
  ]
  test('is asked for with what that takes', () => {
    expect(text(<TimeoutOffers offers={offers} start={async () => {}} />)).toMatch(/At most 13 requests in about 1 hour\./)
  })
  test('is not asked for where the cookie goes before', () => {
    expect(text(<TimeoutOffers offers={[]} start={async () => {}} />).trim()).toBe('')
  })
})
