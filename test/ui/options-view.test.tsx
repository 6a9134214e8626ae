import { describe, expect, test } from 'vitest'
import { OptionsView } from '../../src/ui/options-view.tsx'
import { fresh, used } from './fixtures/options.ts'
import { noOptionsCommands } from './fixtures/surfaces.tsx'
import { english, textOf } from './render.tsx'

const shown = (options = used) => english(<OptionsView options={options} commands={noOptionsCommands} />)

describe('the page of options', () => {
  test('after the install allows nothing, accepts nothing, keeps nothing and tells nothing', () => {
    const html = shown(fresh)
    for (const id of ['allowed', 'acceptance', 'held', 'erase-all']) expect(html).not.toContain(`data-testid="${id}"`)
    expect(html).toContain('data-testid="grant-all"')
    expect(html).not.toMatch(/checked[^>]*data-testid="notices"/)
    expect(textOf(html)).toContain('No site is allowed.')
  })

  test('joins both schemes of a host', () => {
    expect([...shown().matchAll(/data-testid="allowed" data-host="([^"]+)"/g)].map(([, host]) => host)).toEqual([
      '*.shop.example',
      'localhost',
    ])
  })

  test.each([['http://*/*', 'https://*/*'], ['<all_urls>']])('has all sites as one (%s)', (...origins) => {
    const html = shown({ ...fresh, origins })
    expect(textOf(html)).toContain('All sites')
    expect(html).not.toContain('data-testid="grant-all"')
  })

  test('lists what was accepted, with the reason as text', () => {
    const html = shown()
    expect(textOf(html)).toContain('The staging server has no https until September.')
    expect(html).toContain('&lt;b>\u202Egnorw&lt;/b>')
    expect(html.match(/data-testid="revoke"/g)).toHaveLength(2)
  })

  test('lets nothing of a private window be saved, and all of it be erased', () => {
    const html = shown()
    expect(html.match(/data-testid="export"/g)).toHaveLength(2)
    expect(html.match(/data-testid="erase"/g)).toHaveLength(3)
  })

  test('has what was chosen', () => {
    const html = shown({ ...used, choices: { profile: 'nist-aal2', badge: 'off', theme: 'dark', notices: 'on' } })
    const chosen = [...html.matchAll(/<input[^>]*>/g)]
      .filter(([input]) => / checked/.test(input))
      .map(([input]) => /data-testid="([^"]+)"/.exec(input)?.[1])
    expect(chosen).toEqual(['profile-nist-aal2', 'badge-off', 'theme-dark', 'notices'])
  })
})
