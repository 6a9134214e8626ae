import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { messages } from '../../scripts/locales.ts'
import type { ProbeSummary } from '../../src/audit/report.ts'
import { CollectionOffers } from '../../src/ui/collection-offers.tsx'
import { LanguageContext } from '../../src/ui/language.tsx'
import { ProbeResult } from '../../src/ui/probe-result.tsx'
import { messageKey } from '../../src/ui/translate.ts'

const byKey = new Map([...(await messages())].map(([id, text]) => [messageKey(id), text]))

function text(element: Parameters<typeof renderToString>[0]): string {
  const html = renderToString(
    <LanguageContext.Provider value={{ lookup: (key) => byKey.get(key) ?? '', locale: 'en' }}>{element}</LanguageContext.Provider>,
  )
  return html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

const offered = (held: number) => text(<CollectionOffers offer={{ held }} start={() => Promise.resolve()} />)
const found: ProbeSummary = {
  ...{ probe: 'collect-ids', at: 0, host: 'shop.example', outcome: 'yes', why: null, collected: 200 },
  ...{ sets: [], unneeded: [], sent: [], limits: null },
}

describe('fresh IDs', () => {
  test('are offered with the time that they take', () => {
    expect(offered(0)).toContain('in about 2 minutes')
    expect(offered(0)).not.toContain('held from before')
  })

  test('are collected further where some are held', () => {
    expect(offered(120)).toContain('in about 40 seconds')
    expect(offered(120)).toContain('120 are held from before')
    expect(offered(200)).not.toContain('held from before')
  })

  test('are counted', () => {
    expect(text(<ProbeResult probe={found} />)).toContain('200 IDs were collected.')
    const refused: ProbeSummary = { ...found, outcome: 'cannotTell', why: 'server-refuses', collected: 1 }
    expect(text(<ProbeResult probe={refused} />)).toContain('The server asked to be left alone')
    expect(text(<ProbeResult probe={refused} />)).toContain('1 ID was collected.')
  })
})
