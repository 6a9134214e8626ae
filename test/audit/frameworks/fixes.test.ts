import { describe, expect, it } from 'vitest'
import { fixWords } from '../../../src/audit/frameworks/fix-words.ts'
import { fixFor, mendableFrameworks, mendings } from '../../../src/audit/frameworks/fixes.ts'
import { frameworkById } from '../../../src/audit/frameworks/frameworks.ts'
import { fixIds } from '../../../src/audit/rule.ts'

const line = 'Set-Cookie: c=<value>; Path=/; Secure; HttpOnly; SameSite=Lax'

describe('fixFor', () => {
  it.each([
    ['django', 'samesite', "SESSION_COOKIE_SAMESITE = 'Lax'"],
    ['wordpress', 'secure', "define('FORCE_SSL_ADMIN', true);"],
    ['express-session', 'secure', "app.set('trust proxy', 1)\napp.use(session({ ...options, cookie: { secure: true } }))"],
    ['express-session-own-name', 'httponly', 'app.use(session({ ...options, cookie: { httpOnly: true } }))'],
    ['flask', 'refused', "app.config['SESSION_COOKIE_SECURE'] = True"],
    ['mediawiki', 'scope', "$wgCookieDomain = '';\n$wgCookiePath = '/';"],
  ] as const)('%s, %s', (framework, fix, text) => {
    expect(fixFor(framework, fix, 'c')).toMatchObject({ id: fix, framework, text })
    expect(fixFor(framework, fix, 'c').cannot).toBeUndefined()
  })

  it.each([
    [null, 'httponly', line],
    ['no such row', 'secure', line],
    [null, 'prefix', 'Set-Cookie: __Host-c=<value>; Path=/; Secure; HttpOnly; SameSite=Lax'],
    [null, 'logout', 'Set-Cookie: c=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0'],
    [null, 'https', 'Strict-Transport-Security: max-age=31536000; includeSubDomains'],
  ] as const)('without a framework that is known (%s), %s', (framework, fix, text) => {
    expect(fixFor(framework, fix, 'c')).toEqual({ id: fix, framework: null, frameworkName: null, text, source: 'generic' })
  })

  it.each([
    ['cherrypy', 'samesite', 'no-setting', line],
    ['wordpress', 'samesite', 'no-setting', line],
    ['django-signed', 'rotation', 'content', "SESSION_ENGINE = 'django.contrib.sessions.backends.db'"],
    ['php', 'opaque', 'own-code', 'Set-Cookie: c=<random identifier without content>; Path=/; Secure; HttpOnly; SameSite=Lax'],
  ] as const)('%s cannot mend %s: %s', (framework, fix, cannot, text) => {
    expect(fixFor(framework, fix, 'c')).toMatchObject({ framework, cannot, text })
  })

  it.each(fixIds)('%s has words for any cookie', (fix) => expect(fixFor(null, fix, 'sid').text.length).toBeGreaterThan(20))

  it('a prefix is not written twice', () => {
    expect(fixFor(null, 'prefix', '__Secure-sid').text).toContain('__Host-sid=')
    expect(fixFor('express-session', 'prefix', '__Secure-sid').text).toContain("name: '__Host-sid'")
  })

  it('a name as long as a cookie is shortened', () => expect(fixFor(null, 'secure', 'n'.repeat(4000)).text.length).toBeLessThan(200))

  it.each(["a'); evil('", 'a"b', 'a\\', 'a`b', 'a\u202Eb', 'a b', '', 'n'.repeat(65), '$evil', 'a«name»'])(
    'a name that could end a string of the code is not written into it: %j',
    (name) => expect(fixFor('express-session', 'logout', name).text).toContain("res.clearCookie('session', { path: '/' })"),
  )

  it('a name may be everybody’s property', () =>
    expect(fixFor('express-session', 'logout', '__proto__').text).toContain("clearCookie('__proto__'"))
})

describe('the table of fixes', () => {
  it('covers more than a hundred frameworks, each once, and each known by name', () => {
    const ids = mendings.flatMap(({ frameworks }) => frameworks)
    expect(ids.length).toBeGreaterThan(100)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    expect(ids.filter((id) => frameworkById(id) === null)).toEqual([])
  })

  it.each(mendings.map((mending) => [mending.frameworks[0] ?? '', mending] as const))(
    '%s: lines or a reason for everything',
    (id, mending) => {
      expect(mending.documentation).toMatch(/^https?:\/\/[\w.-]+\/\S*$/)
      const kind = frameworkById(id)?.class
      const missing = kind === 'csrf' ? [] : fixIds.filter((fix) => fixFor(id, fix, 'c').framework === null)
      expect(missing).toEqual([])
      for (const [, { text, cannot }] of mending.ways) {
        expect(text === '' && cannot === null).toBe(false)
        expect(text).not.toMatch(/…|TODO|\t| $/m)
        expect(text.replaceAll(/«(?:cookie|name)»/g, '')).not.toMatch(/[«»]/)
      }
    },
  )

  it('every reason has its words', () => {
    const reasons = mendings.flatMap(({ ways }) =>
      [...ways.values()].flatMap(({ cannot }) => (cannot === null ? [] : [`fix.cannot.${cannot}`])),
    )
    expect(Object.keys(fixWords).toSorted()).toEqual([...new Set(reasons)].toSorted())
  })
})

describe('mendableFrameworks', () => {
  it('are told by name, each once', () => {
    const names = mendableFrameworks().map(({ name }) => name)
    expect(names.length).toBeGreaterThan(100)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
    expect(new Set(names).size).toBe(names.length)
  })
})
