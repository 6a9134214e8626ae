import { afterEach, describe, expect, it, vi } from 'vitest'
import { recordedEvents } from './support/recorded-events.ts'
import { type Watched, watched } from './support/watched.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('./support/watched.ts')).current }))
afterEach(() => void vi.useRealTimers())

const sender = { id: 'sidwatch', url: 'chrome-extension://sidwatch/src/options/index.html' }
const where = { store: '0', site: 'recorded.localhost' }
const events = recordedEvents('login-kept', 'chromium')

async function play(prepare: Parameters<typeof watched>[2] = () => {}): Promise<Watched> {
  const watching = await watched('chromium', (events[0]?.at ?? 0) - 10, prepare)
  await watching.play(events)
  await watching.pass(10_000)
  return watching
}

async function send({ emit, pass }: Watched, message: object): Promise<unknown> {
  const answer = emit('runtime.onMessage', message, sender)[0]
  await pass(100)
  return answer
}

describe('a finding that the user accepts', () => {
  async function accept(watching: Watched, of = where) {
    const { findings, grade } = watching.report('0', where.site)
    const finding = findings.find(({ rule }) => rule === 'session-token-samesite-absent')
    if (finding === undefined) throw new Error('the recording has nothing to accept')
    const { rule, subject } = finding
    await send(watching, { type: 'accept-finding', ...of, rule, subject, reason: 'accepted until the rewrite' })
    return { rule, subject, before: { count: findings.length, score: grade?.score ?? 0 } }
  }

  it('counts no more: not in the findings, not in the grade', async () => {
    const watching = await play()
    const { rule, before } = await accept(watching)
    const { findings, grade } = watching.report('0', where.site)
    expect(findings.map((each) => each.rule)).not.toContain(rule)
    expect(findings).toHaveLength(before.count - 1)
    expect(grade?.score).toBeGreaterThan(before.score)
  })

  it('is kept with its reason across worker lives and browser sessions', async () => {
    const watching = await play()
    const { rule, subject } = await accept(watching)
    expect(watching.local.value('accepted')).toMatchObject([['0', where.site, [{ rule, subject, reason: 'accepted until the rewrite' }]]])
    await watching.restart()
    await send(watching, { type: 'audit-now', ...where })
    expect(watching.report('0', where.site).findings.map((each) => each.rule)).not.toContain(rule)
  })

  it('counts again when that is taken back', async () => {
    const watching = await play()
    const { rule, subject } = await accept(watching)
    await send(watching, { type: 'revoke-acceptance', ...where, rule, subject })
    expect(watching.report('0', where.site).findings.map((each) => each.rule)).toContain(rule)
    expect(watching.local.value('accepted')).toEqual([])
  })

  it('has the later of two reasons', async () => {
    const watching = await play()
    const { rule, subject } = await accept(watching)
    await send(watching, { type: 'accept-finding', ...where, rule, subject, reason: 'forever' })
    expect(watching.local.value('accepted')).toMatchObject([['0', where.site, [{ reason: 'forever' }]]])
  })

  it('in a private window leaves nothing on disk', async () => {
    const watching = await play()
    await accept(watching, { store: '1', site: 'secret.test' })
    expect(watching.local.text()).not.toContain('secret.test')
    expect(watching.session.text()).toContain('secret.test')
  })

  it.each([
    'text',
    { __proto__: [] },
    [['0']],
    [['0', where.site, 'no list']],
    [['0', where.site, [{ rule: 'session-token-samesite-absent', subject: 7 }, null]]],
  ])('that storage garbled (%j) is none', async (garbled) => {
    const watching = await play(({ local }) => void local.held.set('accepted', JSON.stringify(garbled)))
    expect(watching.report('0', where.site).findings.map(({ rule }) => rule)).toContain('session-token-samesite-absent')
  })
})

describe('what the user chooses for all sites', () => {
  const settings = { v: 1, profile: 'nist-aal3', badge: 'off', theme: 'dark', notices: 'off' }

  it('judges at once what is known', async () => {
    const watching = await play()
    await send(watching, { type: 'change-settings', settings })
    expect(watching.report('0', where.site).profile).toBe('nist-aal3')
  })

  it('puts the badges right', async () => {
    const watching = await play(({ open }) => void open.set(1, { id: 1, incognito: false, url: 'http://recorded.localhost/' }))
    watching.grant([])
    watching.emit('permissions.onRemoved', {})
    await watching.pass(10_000)
    expect([...watching.badges.values()]).toContain('!')
    await send(watching, { type: 'change-settings', settings })
    expect([...watching.badges.values()]).not.toContain('!')
  })

  it('is kept', async () => {
    const watching = await play()
    await send(watching, { type: 'change-settings', settings })
    expect(watching.local.value('settings')).toEqual(settings)
    await watching.restart()
    await send(watching, { type: 'audit-now', ...where })
    expect(watching.report('0', where.site).profile).toBe('nist-aal3')
  })

  it.each(['text', null, { v: 1, profile: 'strict', badge: 'off', theme: 'dark' }, { v: 9 }])(
    'that storage garbled (%j) is as at the install',
    async (garbled) => {
      const watching = await play(({ local }) => void local.held.set('settings', JSON.stringify(garbled)))
      expect(watching.report('0', where.site).profile).toBe('owasp')
    },
  )
})
