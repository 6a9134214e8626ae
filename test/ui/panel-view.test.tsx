import { describe, expect, it } from 'vitest'
import { AttributesTable } from '../../src/ui/attributes-table.tsx'
import { PanelView } from '../../src/ui/panel-view.tsx'
import { asOf, entry, other, page, report, token } from './fixtures/build.ts'
import { states } from './fixtures/states.ts'
import { english, textOf } from './render.tsx'

const panel = (name: string) => {
  const state = states.get(name)
  if (state === undefined) throw new Error(`no state is called ${name}`)
  return english(<PanelView {...state} />)
}

describe('the side panel', () => {
  it('shows what the popup shows, the whole story and every attribute', () => {
    const html = panel('flawed')
    for (const part of ['token', 'finding', 'timeline', 'attributes', 'mark-signed-in']) expect(html).toContain(`data-testid="${part}"`)
  })

  it('tells the story newest first', () => {
    const story = [entry(asOf - 2_000, 'issued', null, { name: 'sid', by: 'a/' }), entry(asOf - 1_000, 'kept', null, { name: 'sid' })]
    const text = textOf(english(<PanelView page={page()} report={report({ timeline: story, tokens: [token('sid')] })} />))
    expect(text.indexOf('stayed the same')).toBeLessThan(text.indexOf('was set by'))
  })

  it('says that nothing has happened yet, not that all is well', () => {
    expect(textOf(english(<PanelView page={page()} report={report()} />))).toContain('Nothing has happened yet.')
  })

  it.each(['no-access', 'not-allowed', 'newer-version', 'unreachable'])(
    'in the state “%s” says why there is nothing, and shows nothing',
    (name) => {
      const html = panel(name)
      expect(html).toContain(`data-state="${name}"`)
      expect(html).not.toContain('data-testid="timeline"')
    },
  )

  it('shows long stories and many cookies a piece at a time', () => {
    const timeline = Array.from({ length: 100 }, (_, second) => entry(asOf - second * 1_000, 'gap', null))
    const html = english(<PanelView page={page()} report={report({ timeline, others: states.get('many')?.report?.others ?? [] })} />)
    expect(html.match(/data-what=/g)).toHaveLength(20)
    expect(html.match(/<tr data-subject=/g)).toHaveLength(25)
  })
})

describe('the attributes as stored', () => {
  const row = (cookie: Parameters<typeof other>[1]) =>
    textOf(english(<AttributesTable report={report({ others: [other('a', cookie)] })} />))

  it.each([
    { when: 'no SameSite was given', cookie: { attributes: attributes({ sameSite: 'Default' }) }, says: 'not set' },
    { when: 'it is not persistent', cookie: { attributes: attributes({ expiryTime: null }) }, says: 'with the browser session' },
    { when: 'its attributes were not seen', cookie: { attributes: null }, says: 'not seen' },
    { when: 'it is sent to subdomains', cookie: { hostOnly: false }, says: '.shop.example' },
    { when: 'it is partitioned', cookie: { partition: 'https://embedding.example' }, says: 'https://embedding.example' },
    { when: 'it is gone', cookie: { present: false }, says: 'no longer stored' },
    { when: 'it expires after the last day of a calendar', cookie: { attributes: attributes({ expiryTime: 1e15 }) }, says: '275760' },
  ])('say so where $when', ({ cookie, says }) => expect(row(cookie)).toContain(says))

  it('put session tokens first', () => {
    const text = textOf(english(<AttributesTable report={report({ tokens: [token('sid')], others: [other('theme')] })} />))
    expect(text.indexOf('sid')).toBeLessThan(text.indexOf('theme'))
  })
})

function attributes(changes: object) {
  return { secure: true, httpOnly: true, sameSite: 'Lax', expiryTime: null, ...changes } as const
}
