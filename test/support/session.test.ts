import { describe, expect, test } from 'vitest'
import { access, get, page, post, removed, scan, script, session, sessionSeen, siteOf, unseen, wait } from './session.ts'

const id = (letter: string) => letter.repeat(32)

describe('a session in wire form', () => {
  const login = session(
    get('https://app.example/login', { setCookie: [`sid=${id('a')}; Path=/; HttpOnly`] }),
    post('https://app.example/login', {
      form: { user: 'alice', password: 'x' },
      setCookie: [`sid=${id('b')}; Path=/; HttpOnly`],
      location: '/',
      landing: { status: 200 },
    }),
    page('https://app.example/', { logoutControl: true }),
    scan(),
  )

  test('tells what an extension in Chromium sees, in order', () => {
    expect(login.map(({ type }) => type)).toEqual([
      'access-changed',
      'request-sent',
      'set-cookie-received',
      'cookie-stored',
      'request-completed',
      'form-submitted',
      'request-sent',
      'set-cookie-received',
      'cookie-removed',
      'cookie-stored',
      'request-completed',
      'request-sent',
      'request-completed',
      'page-read',
      'jar-scanned',
    ])
  })

  test('sends what the jar holds', () => {
    const sent = login.flatMap((seen) => (seen.type === 'request-sent' ? [seen.cookies.map(({ name }) => name)] : []))
    expect(sent).toEqual([[], ['sid'], ['sid']])
  })

  test('has times of its own: a second a step, and what is waited', () => {
    const [, first, second] = session(get('https://a.example/'), wait(60), get('https://a.example/')).filter(
      ({ type }) => type !== 'request-completed',
    )
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBe(61_000 + 40)
  })

  test('stores nothing of an answer to a request without credentials', () => {
    const seen = session(get('https://a.example/', { setCookie: ['sid=1'], credentials: 'omit' }))
    expect(seen.map(({ type }) => type)).not.toContain('cookie-stored')
  })

  test('is silent in Firefox where a cookie is set again unchanged', () => {
    const again = get('https://a.example/', { setCookie: ['sid=1; Path=/'] })
    const stored = (browser: 'chromium' | 'firefox') =>
      sessionSeen({ browser }, again, again).filter(({ type }) => type === 'cookie-stored').length
    expect([stored('chromium'), stored('firefox')]).toEqual([2, 1])
  })

  test('lets cookies run out', () => {
    const seen = session(get('https://a.example/', { setCookie: ['sid=1; Max-Age=60'] }), wait(90), get('https://a.example/'))
    expect(seen.filter(({ type }) => type === 'cookie-removed')).toMatchObject([{ cause: 'expired' }])
  })

  test('tells how access changes', () => {
    const seen = sessionSeen({ access: 'none' }, access('site'), get('https://a.example/'))
    expect(seen.flatMap((one) => (one.type === 'access-changed' ? [one.access] : []))).toEqual(['none', 'site'])
  })

  test('knows scripts, removals and what nobody saw', () => {
    const seen = session(
      script('https://a.example/', 'theme=dark'),
      unseen(get('https://a.example/', { setCookie: ['sid=1'] })),
      removed('theme'),
      scan(),
    )
    expect(seen.map(({ type }) => type)).toEqual(['access-changed', 'cookie-stored', 'gap', 'cookie-removed', 'jar-scanned'])
    expect(siteOf(seen).gaps).toHaveLength(1)
  })
})
