import { describe, expect, it } from 'vitest'
import { fixFor } from '../../../src/audit/frameworks/fixes.ts'
import { frameworks } from '../../../src/audit/frameworks/frameworks.ts'
import type { FixId } from '../../../src/audit/rule.ts'

const all: readonly FixId[] = [
  'secure',
  'httponly',
  'samesite',
  'domain',
  'prefix',
  'lifetime',
  'rotation',
  'entropy',
  'opaque',
  'url',
  'refused',
  'scope',
  'https',
]

describe('fixes', () => {
  it.each([
    ['express-session', 'secure', "session({ cookie: { secure: true } }) and app.set('trust proxy', 1)", 'read'],
    ['django', 'samesite', "SESSION_COOKIE_SAMESITE = 'Lax'", 'read'],
    ['wordpress', 'secure', "define('FORCE_SSL_ADMIN', true);", 'knowledge'],
    ['wordpress', 'samesite', 'Set-Cookie: c=<value>; Path=/; Secure; HttpOnly; SameSite=Lax', 'generic'],
    [null, 'httponly', 'Set-Cookie: c=<value>; Path=/; Secure; HttpOnly; SameSite=Lax', 'generic'],
    ['no such row', 'secure', 'Set-Cookie: c=<value>; Path=/; Secure; HttpOnly; SameSite=Lax', 'generic'],
    [null, 'prefix', 'Set-Cookie: __Host-c=<value>; Path=/; Secure; HttpOnly; SameSite=Lax', 'generic'],
    [null, 'https', 'Strict-Transport-Security: max-age=31536000; includeSubDomains', 'generic'],
  ] as const)('%s, %s', (framework, fix, text, source) => {
    expect(fixFor(framework, fix, 'c')).toMatchObject({ id: fix, text, source })
  })

  it.each(all)('%s has words for any cookie', (fix) => expect(fixFor(null, fix, 'sid').text.length).toBeGreaterThan(20))

  it('a prefix is not written twice', () => expect(fixFor(null, 'prefix', '__Secure-sid').text).toContain('__Host-sid='))

  it('a name as long as a cookie is shortened', () => expect(fixFor(null, 'secure', 'n'.repeat(4000)).text.length).toBeLessThan(200))

  it('every framework with a fix says whose it is', () => {
    for (const { id, name, fixes, source } of frameworks) {
      for (const [fix, text] of fixes) expect(fixFor(id, fix, 'c')).toEqual({ id: fix, framework: id, frameworkName: name, text, source })
    }
  })
})
