import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { messages } from '../../scripts/locales.ts'
import type { ForeignOffer } from '../../src/audit/probe.ts'
import type { ProbeSummary } from '../../src/audit/report.ts'
import { ForeignOffers } from '../../src/ui/foreign-offers.tsx'
import { LanguageContext } from '../../src/ui/language.tsx'
import { ProbeResult } from '../../src/ui/probe-result.tsx'
import { messageKey } from '../../src/ui/translate.ts'

const byKey = new Map([...(await messages())].map(([id, text]) => [messageKey(id), text]))

function html(element: Parameters<typeof renderToString>[0]): string {
  return renderToString(
    <LanguageContext.Provider value={{ lookup: (key) => byKey.get(key) ?? '', locale: 'en' }}>{element}</LanguageContext.Provider>,
  )
}

function offered(...offers: readonly ForeignOffer[]): string {
  return html(<ForeignOffers offers={offers} start={() => Promise.resolve()} />)
}

const cookie: ForeignOffer = { probe: 'foreign-id', atMost: 5, unfit: null }
const found: ProbeSummary = {
  ...{ probe: 'foreign-id', at: 0, host: 'shop.example', outcome: 'yes', why: null },
  ...{ sets: [], unneeded: [], sent: [], limits: null, collected: null },
}

describe('an ID that the server never issued', () => {
  test('is offered as cookie, and in an address where the site writes it there', () => {
    expect(offered(cookie)).toContain('Send an invented ID as cookie')
    expect(offered(cookie)).not.toContain('in the address')
    expect(offered(cookie, { ...cookie, probe: 'foreign-id-in-address' })).toContain('Send one in the address')
    expect(offered()).toBe('')
  })

  test.each([
    ['sealed', 'yours is signed or sealed'],
    ['short', 'yours is so short'],
  ] as const)('is not invented where that makes no sense: %s', (unfit, words) => {
    expect(offered({ ...cookie, unfit })).toContain(words)
    expect(offered({ ...cookie, unfit })).not.toContain('<button')
  })

  test.each([
    ['yes', 'echoed', 'set it as its own'],
    ['yes', 'remembered', 'stays the same for it'],
    ['yes', 'taken', 'a malformed one is replaced'],
    ['no', null, 'gave out one of its own'],
    ['cannotTell', 'not-replaced', 'nothing shows that the server looked at it'],
    ['cannotTell', 'no-id-issued', 'A visitor without an ID gets none on this page'],
  ] as const)('is told of: %s, %s', (outcome, why, words) => {
    const shown = html(<ProbeResult probe={{ ...found, outcome, why }} />)
    expect(shown).toContain('Does the server take an ID that it never issued?')
    expect(shown).toContain(words)
  })
})
