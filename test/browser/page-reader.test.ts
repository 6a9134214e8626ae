import { afterEach, describe, expect, it, vi } from 'vitest'
import { readPage } from '../../src/browser/page-reader.ts'

interface Piece {
  readonly tag: string
  readonly text?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly hidden?: boolean
  /** name of the form it stands in */
  readonly form?: string
}

/** As much of a document as the reader asks for. */
function page(pieces: readonly Piece[], storage: Readonly<Record<string, string>> = {}): void {
  const forms = new Map<string, { contains: (other: object) => boolean }>()
  const elements = pieces.map(({ tag, text = '', attributes = {}, hidden = false, form }) => {
    const element = {
      tag,
      textContent: text,
      id: attributes.id ?? '',
      hidden,
      getAttribute: (name: string) => attributes[name] ?? null,
      getClientRects: () => (hidden ? [] : [{}]),
      closest: () => (form === undefined ? null : (forms.get(form) ?? null)),
    }
    return { element, form }
  })
  for (const { form } of elements)
    if (form !== undefined) forms.set(form, { contains: (other) => elements.some((each) => each.element === other && each.form === form) })
  const all = elements.map(({ element }) => element)
  vi.stubGlobal('document', {
    querySelectorAll: (selector: string) =>
      all.filter((element) =>
        selector.startsWith('input[type="password"]')
          ? element.tag === 'input' && element.getAttribute('type') === 'password'
          : selector.split(', ').some((each) => each === element.tag || each === `[role="${element.getAttribute('role')}"]`),
      ),
  })
  vi.stubGlobal('location', { href: 'https://shop.test/page' })
  vi.stubGlobal('getComputedStyle', () => ({ visibility: 'visible' }))
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('sessionStorage', {})
}

afterEach(() => void vi.unstubAllGlobals())

describe('a logout control', () => {
  it.each([
    ...[
      'Log out',
      'Logout',
      'Sign out',
      'SIGN OFF',
      'Abmelden',
      'Déconnexion',
      'Se déconnecter',
      'Cerrar sesión',
      'Sair',
      'Esci',
      'Uitloggen',
    ],
    ...[
      'Wyloguj się',
      'Odhlásit se',
      'Kijelentkezés',
      'Çıkış yap',
      'Oturumu kapat',
      'Logga ut',
      'Kirjaudu ulos',
      'Αποσύνδεση',
      'Выйти',
      'Вийти',
    ],
    ...['登出', '退出登录', 'ログアウト', '로그아웃', 'Đăng xuất', 'تسجيل الخروج', 'התנתק', 'ออกจากระบบ', 'Log out (alice)'],
  ])('is a button that says %s', (text) => {
    page([{ tag: 'button', text }])
    expect(readPage().logoutControl).toBe(true)
  })

  it.each<[string, Piece]>([
    ['a link to it', { tag: 'a', text: '⏻', attributes: { href: '/users/sign_out' } }],
    ['a link to a page of its name', { tag: 'a', attributes: { href: 'logout.php?token=1' } }],
    ['a form that goes there', { tag: 'form', attributes: { action: 'https://shop.test/auth/logOut' } }],
    ['an icon with a label', { tag: 'button', attributes: { 'aria-label': 'Log out' } }],
    ['folded away in a menu', { tag: 'a', text: 'Sign out', hidden: true }],
  ])('is %s', (_what, piece) => {
    page([piece])
    expect(readPage().logoutControl).toBe(true)
  })

  it.each<[string, Piece]>([
    ['a page that says it happened', { tag: 'a', text: 'You are logged out', attributes: { href: '/logged-out' } }],
    ['a story about it', { tag: 'a', text: 'Why you should always log out of public computers, explained' }],
    ['part of a word', { tag: 'a', text: 'Blogoutlet', attributes: { href: '/blogoutlet' } }],
    ['a link to the login', { tag: 'a', text: 'Log in', attributes: { href: '/login' } }],
    ['an address that is none', { tag: 'a', text: '', attributes: { href: 'http://[' } }],
  ])('is not %s', (_what, piece) => {
    page([piece])
    expect(readPage().logoutControl).toBe(false)
  })

  it.each<[string, Piece]>([
    ['its language', { tag: 'a', text: 'Deutsch', attributes: { href: '?language=de' } }],
    ['its heading', { tag: 'a', text: 'Example', attributes: { href: '/logout.php' } }],
    ['a search in it', { tag: 'form', attributes: { action: '' } }],
  ])('is not what leads back to the farewell page itself: %s', (_what, piece) => {
    page([piece])
    vi.stubGlobal('location', { href: 'https://shop.test/logout.php' })
    expect(readPage().logoutControl).toBe(false)
  })
})

describe('fields', () => {
  const password = (form?: string, hidden = false): Piece => ({
    tag: 'input',
    attributes: { type: 'password' },
    hidden,
    ...(form === undefined ? {} : { form }),
  })
  it.each([
    { what: 'a login form', pieces: [password('a')], passwordInput: true, loginForm: true },
    { what: 'a login without a form', pieces: [password()], passwordInput: true, loginForm: true },
    { what: 'a password change', pieces: [password('a'), password('a'), password('a')], passwordInput: true, loginForm: false },
    { what: 'a login beside a registration', pieces: [password('a'), password('b'), password('b')], passwordInput: true, loginForm: true },
    { what: 'a login form that is hidden', pieces: [password('a', true)], passwordInput: false, loginForm: false },
  ])('$what', ({ pieces, passwordInput, loginForm }) => {
    page(pieces)
    expect(readPage()).toMatchObject({ passwordInput, loginForm })
  })

  it.each<[boolean, Readonly<Record<string, string>>]>([
    [true, { autocomplete: 'one-time-code' }],
    [true, { name: 'otp_attempt', type: 'text' }],
    [true, { id: 'verificationCode' }],
    [false, { name: 'otp', type: 'hidden' }],
    [false, { name: 'zipcode' }],
    [false, { name: 'laptop' }],
  ])('a code input: %s for %j', (codeInput, attributes) => {
    page([{ tag: 'input', attributes }])
    expect(readPage().codeInput).toBe(codeInput)
  })
})

describe('storage keys', () => {
  it('are names; what may be a secret or a person in them is not', () => {
    page([], {
      theme: '1',
      'user:alice@example.com': '1',
      'oidc.user:https://id.test:8f14e45fceea167a5a36dedd4bea2543': '1',
      'react-query-cache': '1',
    })
    expect(readPage().storageKeys.local).toEqual(['theme', 'user:{id}', 'oidc.user:https://id.test:{id}', 'react-query-cache'])
  })

  it('are none where the page may not use storage', () => {
    page([])
    vi.stubGlobal('localStorage', undefined)
    expect(readPage().storageKeys.local).toEqual([])
  })
})

describe('scripts of other hosts', () => {
  const script = (src: string, integrity?: string): Piece => ({
    tag: 'script',
    attributes: integrity === undefined ? { src } : { src, integrity },
  })
  const hash = 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC'

  it.each<[string, readonly Piece[], readonly string[]]>([
    ['are pinned by their hash', [script('https://cdn.test/a.js', hash)], ['cdn.test']],
    ['are not where one of the host’s has none', [script('//cdn.test/a.js', hash), script('https://cdn.test/b.js')], []],
    ['are not by a word that is no hash', [script('https://cdn.test/a.js', 'yes')], []],
    ['are not asked for where they are the page’s own', [script('/app.js', hash), { tag: 'script', text: 'var a = 1' }], []],
  ])('%s', (_when, pieces, hosts) => {
    page(pieces)
    expect(readPage().pinnedScripts).toEqual(hosts)
  })
})
