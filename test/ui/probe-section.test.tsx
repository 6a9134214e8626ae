import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { messages } from '../../scripts/locales.ts'
import type { ProbeOffer } from '../../src/audit/probe.ts'
import type { ProbeSummary } from '../../src/audit/report.ts'
import { LanguageContext } from '../../src/ui/language.tsx'
import type { Page, Probes } from '../../src/ui/page.ts'
import { PopupView } from '../../src/ui/popup-view.tsx'
import { messageKey } from '../../src/ui/translate.ts'
import { other, page, report } from './fixtures/build.ts'

const byKey = new Map([...(await messages())].map(([id, text]) => [messageKey(id), text]))

const offer: ProbeOffer = {
  refused: null,
  origin: 'https://shop.example',
  cookies: 5,
  atMost: 31,
  consented: false,
  timeouts: [],
  replays: [],
  foreign: [],
  forgeries: [],
  collection: null,
}
const last: ProbeSummary = {
  probe: 'which-cookie',
  at: 0,
  host: 'shop.example',
  outcome: 'yes',
  why: null,
  sets: [['sid', 'sid.sig'], ['remember<b>']],
  unneeded: ['theme'],
  sent: [['sid', 'sid.sig', 'theme'], []],
  limits: null,
  collected: null,
}

function shown(probes: Probes, probe: ProbeSummary | null = null, changes: Partial<Page> = {}): string {
  const html = renderToString(
    <LanguageContext.Provider value={{ lookup: (key) => byKey.get(key) ?? '', locale: 'en' }}>
      <PopupView
        page={{ ...page(), ...changes }}
        report={report({ others: [other('sid')], probes: probe === null ? [] : [probe] })}
        probes={probes}
      />
    </LanguageContext.Provider>,
  )
  return html.replaceAll(/<\/?bdi[^>]*>/g, '')
}

describe('the probe in the popup', () => {
  test('is offered where the whole site may be seen', () => {
    expect(shown({ offer, progress: null })).toContain('Probes: ask the server')
  })

  const without: readonly [string, Partial<Page>][] = [
    ['a part of the site may be seen', { access: 'partial' }],
    ['the site is paused', { paused: true }],
    ['the window is private', { store: 'private' }],
  ]
  test.each(without)('is not offered where %s', (_what, changes) => {
    expect(shown({ offer, progress: null }, null, changes)).not.toContain('data-testid="probe"')
  })

  test('shows how far it is, and can be cancelled', () => {
    const html = shown({
      offer,
      progress: { v: 1, probe: 'which-cookie', host: 'shop.example', atMost: 31, sent: 4, next: null, until: null, armed: false },
    })
    expect(html).toContain('Request 4 of at most 31')
    expect(html).toContain('data-testid="probe-cancel"')
    expect(html).not.toContain('data-testid="probe"')
  })

  test('says which cookies together, which instead, and which not', () => {
    const html = shown({ offer, progress: null }, last)
    expect(html).toContain('The server knows you by')
    expect(html).toContain('or else by')
    expect(html).toContain('It does not need theme.')
    expect(html).toContain('remember&lt;b>')
  })

  test('says why it cannot tell', () => {
    const doubt: ProbeSummary = { ...last, outcome: 'cannotTell', why: 'no-difference', sets: [], unneeded: [] }
    expect(shown({ offer, progress: null }, doubt)).toContain('The page answers the same with your cookies and without.')
  })
})
