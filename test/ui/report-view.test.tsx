import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/audit/report.ts'
import { CommandsContext, noCommands } from '../../src/ui/commands.ts'
import type { Commands } from '../../src/ui/page.ts'
import { anchorOf } from '../../src/ui/report-finding.tsx'
import { ReportView } from '../../src/ui/report-view.tsx'
import { finding, report, token } from './fixtures/build.ts'
import { comparison } from './fixtures/comparison.ts'
import { states } from './fixtures/states.ts'
import { english, textOf } from './render.tsx'

const view = (of: Report | null) => english(<ReportView report={of} site="shop.example" store="default" />)
const stateOf = (name: string): Report => {
  const known = states.get(name)?.report
  if (known === null || known === undefined) throw new Error(`no report is called ${name}`)
  return known
}
const idsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '')
const linksIn = (html: string) => [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id ?? '')

describe('the whole report', () => {
  it('has every finding open: what was seen, why, fix, what would prove it wrong, references', () => {
    const html = view(stateOf('flawed'))
    expect(html).not.toContain('<details class="finding')
    expect(html.match(/data-testid="finding"/g)).toHaveLength(stateOf('flawed').findings.length)
    const text = textOf(html)
    for (const part of ['What was seen', 'Why it matters', 'How to mend it', 'What would prove this wrong', 'References', 'regenerate'])
      expect(text).toContain(part)
  })

  it('compares with a baseline where the page can ask for a file, never for a private window', () => {
    const comparing = (store: 'default' | 'private', compareBaseline: Commands['compareBaseline']) => {
      const html = english(
        <CommandsContext.Provider value={{ ...noCommands, compareBaseline }}>
          <ReportView report={stateOf('hardened')} site="shop.example" store={store} />
        </CommandsContext.Provider>,
      )
      return [html.includes('data-testid="baseline-file"'), linksIn(html).includes('baseline'), idsIn(html).includes('baseline')]
    }
    const compare = () => Promise.resolve(comparison)
    expect(comparing('default', compare)).toEqual([true, true, true])
    expect(comparing('private', compare)).toEqual([false, false, false])
    expect(comparing('default', null)).toEqual([false, false, false])
  })

  it('says what was not looked at, and why', () => {
    const limits = textOf(view(stateOf('flawed')).split('id="limits"')[1] ?? '')
    expect(limits).toContain('Needs access to all sites.')
    expect(limits).toContain('The browser stopped the extension for a moment')
  })

  it('says by which standard it judged, when, and what it was allowed to see', () => {
    const text = textOf(view(report({ profile: 'nist-aal3', access: 'partial' })))
    for (const said of ['NIST SP 800-63B, AAL3', 'Jun 24, 2026', 'a part of this site']) expect(text).toContain(said)
  })

  it.each(['flawed', 'hardened', 'hostile', 'many'])('has an address for each part and each finding, each once (%s)', (name) => {
    const html = view(stateOf(name))
    const ids = idsIn(html)
    expect(new Set(ids).size).toBe(ids.length)
    expect(linksIn(html).filter((link) => !ids.includes(link))).toEqual([])
    // Fields of forms have names that Preact gives them.
    for (const id of ids) expect(id).toMatch(/^([a-z][a-z0-9-]*|P\d+-\d+)$/)
  })

  it('counts the addresses of one rule’s findings, whatever they are about', () => {
    const all = ['a', '__proto__', '"><b>'].map((name) =>
      finding('session-token-without-secure', 'medium', 'absent', { subject: `cookie:${name};shop.example;/` }),
    )
    const of = report({ findings: all, tokens: [token('a')] })
    expect(all.map((each) => anchorOf(each, of))).toEqual([
      'finding-session-token-without-secure',
      'finding-session-token-without-secure-2',
      'finding-session-token-without-secure-3',
    ])
  })

  it('has a place for what was measured of many values', () => {
    const html = english(<ReportView report={stateOf('hardened')} site="shop.example" store="default" plots={<figure>measured</figure>} />)
    expect(html).toContain('<figure>measured</figure>')
  })

  it('says that nothing is known where nothing is', () => {
    expect(textOf(view(null))).toContain('Nothing is known of this site')
  })
})
