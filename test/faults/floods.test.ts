import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Report } from '../../src/audit/report.ts'
import { type Watched, watched } from '../browser/support/watched.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('../browser/support/watched.ts')).current }))
afterEach(() => void vi.useRealTimers())

const start = 1_700_000_000_000

function setCookie(watching: Watched, domain: string, name: string, value: string): void {
  const cookie = { name, value, domain, hostOnly: true, path: '/', secure: true, httpOnly: true, sameSite: 'lax', session: true }
  watching.emit('cookies.onChanged', { removed: false, cause: 'explicit', cookie: { ...cookie, storeId: '0' } })
}

/** Names of the cookies that a report knows, and whether it says that something is missing. */
function told(watching: Watched, site: string): { readonly names: readonly string[]; readonly saysLoss: boolean } {
  const held = watching.session.value(`report/0/${site}`)
  const report = JSON.parse(String(held)) as Report
  const names = [...report.tokens, ...report.others].map(({ name }) => name).toSorted()
  return { names, saysLoss: report.gaps.length > 0 || report.cut }
}

describe('a flood', () => {
  it('of 5,000 cookies of one site: what was cut of it is said, and the site in the middle of it is known whole', async () => {
    const watching = await watched('chromium', start)
    for (let n = 0; n < 5_000; n++) {
      setCookie(watching, 'flood.test', `c${n % 300}`, `value ${n}`)
      if (n % 2_500 === 1_250) setCookie(watching, 'calm.test', `calm${n}`, 'value')
      if (n % 100 === 0) await watching.pass(10)
    }
    expect(watching.session.text().length).toBeLessThan(5_000_000)
    await watching.pass(20_000)
    expect(told(watching, 'calm.test')).toEqual({ names: ['calm1250', 'calm3750'], saysLoss: false })
    expect(told(watching, 'flood.test').saysLoss).toBe(true)
    expect([...watching.session.held.keys()].filter((key) => key.startsWith('log/'))).toEqual([])
  })

  it('of 1,000 sites: each is known', async () => {
    const watching = await watched('chromium', start)
    for (let n = 0; n < 1_000; n++) setCookie(watching, `s${n}.test`, 'sid', `value ${n}`)
    await watching.pass(20_000)
    const known = Array.from({ length: 1_000 }, (_, n) => told(watching, `s${n}.test`)).filter(({ names }) => names.length === 1)
    expect(known.length).toBe(1_000)
    expect(known.some(({ saysLoss }) => saysLoss)).toBe(false)
  })

  it('of 1,000 tabs: each has its store, and is forgotten with its page', async () => {
    const watching = await watched('chromium', start)
    const tabs = Array.from({ length: 1_000 }, (_, n) => ({ id: n, incognito: false, url: `https://t${n}.test/`, status: 'complete' }))
    for (const tab of tabs) watching.emit('tabs.onCreated', tab)
    for (const tab of tabs) watching.emit('tabs.onUpdated', tab.id, { status: 'complete' }, tab)
    await watching.pass(20_000)
    const entries = [...watching.session.held.keys()].filter((key) => key.startsWith('log/'))
    expect(entries).toEqual([])
    setCookie(watching, 't999.test', 'sid', 'value')
    await watching.pass(10_000)
    expect(told(watching, 't999.test')).toEqual({ names: ['sid'], saysLoss: false })
  })
})
