import { describe, expect, it } from 'vitest'
import { readCommand } from '../../src/browser/commands.ts'

const where = { store: '0', site: 'shop.test' }
const probe = { type: 'start-probe', ...where, tab: 4, check: { by: 'difference' }, consent: true }
const cookie = { name: '__proto__', domain: 'shop.test', hostOnly: true, path: '/', partition: null }
const accepted = { rule: 'session-token-without-secure', subject: 'cookie:__proto__;shop.test;/' }
const settings = { v: 1, profile: 'pci', badge: 'off', theme: 'dark', notices: 'on' }

describe('a message from a page', () => {
  it.each([
    { type: 'describe-tab', tab: 4, url: 'https://shop.test/' },
    { type: 'describe-tab', tab: 4, url: null },
    { type: 'audit-now', ...where },
    { type: 'mark', ...where, mark: { what: 'signed-in' } },
    { type: 'mark', ...where, mark: { what: 'not-session-token', cookie } },
    { type: 'secrets-tried', ...where, cookie, found: { list: 'usual', line: 6 }, lines: 0 },
    { type: 'secrets-tried', ...where, cookie, found: null, lines: 2 },
    { type: 'pause', ...where },
    { type: 'resume', ...where },
    { type: 'clear-site', ...where },
    { type: 'keep-baseline', ...where },
    { type: 'drop-baseline', ...where },
    { type: 'access-given' },
    { type: 'accept-finding', ...where, ...accepted, reason: 'an intranet without https' },
    { type: 'revoke-acceptance', ...where, ...accepted },
    { type: 'change-settings', settings },
    { type: 'change-secrets', text: 'keyboard cat\n' },
    { type: 'change-secrets', text: '' },
    { type: 'begin-flow', ...where },
    { type: 'end-flow', ...where },
    { type: 'flow-file', ...where },
    { type: 'drop-flow', ...where },
    { ...probe, question: { probe: 'which-cookie' } },
    { ...probe, question: { probe: 'timeout', longest: 60 } },
    { ...probe, question: { probe: 'old-id-after-logout' } },
    { ...probe, question: { probe: 'foreign-id' } },
    { ...probe, question: { probe: 'altered-token', allowed: true } },
  ])('%j is a command', (message) => expect(readCommand(message)).toEqual(message))

  it.each([
    null,
    undefined,
    'audit-now',
    42,
    [],
    {},
    { type: 'toString' },
    { type: '__proto__', ...where },
    { type: 'accept-finding', ...where, ...accepted },
    { type: 'accept-finding', ...where, ...accepted, reason: ' ' },
    { type: 'accept-finding', ...accepted, reason: 'no site' },
    { type: 'revoke-acceptance', ...where, rule: 'session-token-without-secure' },
    { type: 'change-settings', settings: { ...settings, profile: '__proto__' } },
    { type: 'change-settings', settings: { ...settings, badge: 'loud' } },
    { type: 'change-settings', settings: { ...settings, theme: undefined } },
    { type: 'change-settings' },
    { type: 'change-secrets', text: ['keyboard cat'] },
    { type: 'begin-flow', store: '0' },
    { type: 'describe-tab', tab: '4', url: null },
    { type: 'describe-tab', tab: 4 },
    { type: 'secrets-tried', ...where, cookie, found: { list: 'theirs', line: 6 }, lines: 0 },
    { type: 'secrets-tried', ...where, cookie, found: { list: 'added', line: -1 }, lines: 0 },
    { type: 'secrets-tried', ...where, cookie, lines: 2 },
    { type: 'secrets-tried', ...where, cookie, found: null },
    { type: 'secrets-tried', ...where, found: null, lines: 2 },
    { type: 'audit-now', store: '0' },
    { type: 'audit-now', store: '0', site: '../report/0' },
    { type: 'clear-site', store: '', site: 'shop.test' },
    { type: 'pause', store: '0', site: 'x'.repeat(256) },
    { type: 'mark', ...where, mark: 'signed-in' },
    { ...probe, question: { probe: '__proto__' } },
    { ...probe, question: { probe: 'timeout', longest: 'long' } },
    { ...probe, question: { probe: 'altered-token' } },
    { ...probe, question: { probe: 'expired-token', allowed: 'true' } },
    { ...probe, question: { probe: 'foreign-id' }, consent: false },
    { type: 'mark', ...where, mark: { what: 'signed-in-twice' } },
    { type: 'mark', ...where, mark: { what: 'session-token' } },
    { type: 'mark', ...where, mark: { what: 'session-token', cookie: { ...cookie, hostOnly: 'yes' } } },
    { type: 'mark', ...where, mark: { what: 'session-token', cookie: { ...cookie, name: 'n'.repeat(9_000) } } },
  ])('%j is none', (message) => expect(readCommand(message)).toBeNull())

  it('with more secrets than are kept is none', () => {
    expect(readCommand({ type: 'change-secrets', text: 's'.repeat(1_000_001) })).toBeNull()
  })

  it('asks for no notices where it comes from a page that knew none', () => {
    const { notices: _unknown, ...before } = settings
    expect(readCommand({ type: 'change-settings', settings: before })).toEqual({
      type: 'change-settings',
      settings: { ...before, notices: 'off' },
    })
  })

  it('keeps of a command only what belongs to it', () => {
    expect(readCommand({ type: 'pause', ...where, more: '<b>' })).toEqual({ type: 'pause', ...where })
  })
})
