import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { messages } from '../../scripts/locales.ts'
import type { ForgeryOffer } from '../../src/audit/probe.ts'
import type { ProbeSummary } from '../../src/audit/report.ts'
import { ForgeryOffers } from '../../src/ui/forgery-offers.tsx'
import { LanguageContext } from '../../src/ui/language.tsx'
import { ProbeResult } from '../../src/ui/probe-result.tsx'
import { messageKey } from '../../src/ui/translate.ts'

const byKey = new Map([...(await messages())].map(([id, text]) => [messageKey(id), text]))

function html(element: Parameters<typeof renderToString>[0]): string {
  return renderToString(
    <LanguageContext.Provider value={{ lookup: (key) => byKey.get(key) ?? '', locale: 'en' }}>{element}</LanguageContext.Provider>,
  )
}

const offers: readonly ForgeryOffer[] = [
  { probe: 'altered-token', atMost: 11, waits: 0 },
  { probe: 'expired-token', atMost: 8, waits: 960 },
]
const found: ProbeSummary = {
  ...{ probe: 'altered-token', at: 0, host: 'shop.example', outcome: 'yes', why: null },
  ...{ sets: [], unneeded: [], sent: [], limits: null, collected: null },
}

describe('a token that its server must refuse', () => {
  test('is only sent once that is allowed on its own', () => {
    const shown = html(<ForgeryOffers offers={offers} start={() => Promise.resolve()} />)
    expect(shown).toContain('as the server must refuse it')
    expect(shown).not.toContain('<button')
    expect(html(<ForgeryOffers offers={[]} start={() => Promise.resolve()} />)).toBe('')
  })

  test.each([
    ['altered-token', 'yes', 'signature', 'Is the token’s signature checked?', 'it is not checked'],
    ['altered-token', 'yes', 'unsigned', 'Is the token’s signature checked?', 'where it says that it has none'],
    ['altered-token', 'no', null, 'Is the token’s signature checked?', 'refused every token that was changed'],
    ['altered-token', 'cannotTell', 'known-without', 'Is the token’s signature checked?', 'The server knows you without it too'],
    ['expired-token', 'yes', null, 'Does the token work after its end?', 'although it has run out'],
    ['expired-token', 'no', null, 'Does the token work after its end?', 'signs nobody in after its end'],
  ] as const)('is told of: %s, %s, %s', (probe, outcome, why, title, words) => {
    const shown = html(<ProbeResult probe={{ ...found, probe, outcome, why }} />)
    expect(shown).toContain(title)
    expect(shown).toContain(words)
  })
})
