import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Command } from '../../src/browser/commands.ts'
import { usualSettings } from '../../src/browser/settings.ts'
import { watched } from '../browser/support/watched.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('../browser/support/watched.ts')).current }))
afterEach(() => void vi.useRealTimers())

const where = { store: '0', site: 'shop.test' }
const check = { by: 'difference' } as const
const accepted = { rule: 'session-token-without-secure', subject: 'cookie:sid;shop.test;/' }

/** Every command there is: a new one is missing here until somebody has thought of who may give it. */
const commands: { readonly [Type in Command['type']]: Extract<Command, { readonly type: Type }> } = {
  'describe-tab': { type: 'describe-tab', tab: 1, url: 'https://shop.test/' },
  'audit-now': { type: 'audit-now', ...where },
  mark: { type: 'mark', ...where, mark: { what: 'signed-in' } },
  'secrets-tried': {
    type: 'secrets-tried',
    ...where,
    cookie: { name: 'sid', domain: 'shop.test', hostOnly: true, path: '/', partition: null },
    found: null,
    lines: 0,
  },
  pause: { type: 'pause', ...where },
  resume: { type: 'resume', ...where },
  'clear-site': { type: 'clear-site', ...where },
  'keep-baseline': { type: 'keep-baseline', ...where },
  'drop-baseline': { type: 'drop-baseline', ...where },
  'offer-probe': { type: 'offer-probe', ...where, tab: 1, check },
  'start-probe': { type: 'start-probe', ...where, tab: 1, check, question: { probe: 'which-cookie' }, consent: true },
  'cancel-probe': { type: 'cancel-probe', ...where },
  'continue-probe': { type: 'continue-probe', ...where, tab: 1 },
  'collected-ids': { type: 'collected-ids', ...where },
  'drop-collected-ids': { type: 'drop-collected-ids', ...where },
  'begin-flow': { type: 'begin-flow', ...where },
  'end-flow': { type: 'end-flow', ...where },
  'flow-file': { type: 'flow-file', ...where },
  'drop-flow': { type: 'drop-flow', ...where },
  'accept-finding': { type: 'accept-finding', ...where, ...accepted, reason: 'an intranet' },
  'revoke-acceptance': { type: 'revoke-acceptance', ...where, ...accepted },
  'change-settings': { type: 'change-settings', settings: { ...usualSettings, badge: 'off' } },
  'change-secrets': { type: 'change-secrets', text: 'mine' },
  'access-given': { type: 'access-given' },
  frameworks: { type: 'frameworks' },
  'fix-for': { type: 'fix-for', framework: 'express', fix: 'secure', name: 'sid' },
}

/** Whoever is not a page of the extension, as browsers name the sender. */
const outsiders = [
  { who: 'a site', sender: { id: 'sidwatch', url: 'https://shop.test/', tab: { id: 1 }, frameId: 0 } },
  {
    who: 'a site in a frame of our name',
    sender: { id: 'sidwatch', url: 'https://shop.test/#chrome-extension://sidwatch/', origin: 'https://shop.test' },
  },
  { who: 'another extension', sender: { id: 'another', url: 'chrome-extension://another/src/popup/index.html' } },
  { who: 'an extension whose name begins like ours', sender: { id: 'sidwatch', url: 'chrome-extension://sidwatch.evil/index.html' } },
  { who: 'a program', sender: { nativeApplication: 'sidwatch' } },
]

describe.each(outsiders)('$who', ({ sender }) => {
  it.each(Object.values(commands))('may not ask for $type', async (command) => {
    const watching = await watched('chromium', Date.UTC(2026, 0, 5))
    const before = [watching.session.text(), watching.local.text()]
    expect(await watching.emit('runtime.onMessage', command, sender)[0]).toEqual({ ok: false, why: 'not-allowed' })
    expect([watching.session.text(), watching.local.text()]).toEqual(before)
  })
})
