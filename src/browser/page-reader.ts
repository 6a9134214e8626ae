import type { EpochMilliseconds } from '../audit/time.ts'

/** What is read of a page: booleans and names, nothing that a user typed or a server sent as a secret. */
export interface PageReading {
  readonly url: string
  /** by the page's clock: until the answer has arrived the tab may show another page */
  readonly readAt: EpochMilliseconds
  readonly passwordInput: boolean
  readonly codeInput: boolean
  readonly logoutControl: boolean
  readonly loginForm: boolean
  readonly storageKeys: { readonly local: readonly string[]; readonly session: readonly string[] }
  /** other hosts whose every script in the page carries `integrity` */
  readonly pinnedScripts: readonly string[]
}

/**
 * Runs inside the page, alone: it may use nothing but its own body. A logout control is known by its address or its words in the
 * languages that login pages are written in; it may be folded away in a menu, a password field must be visible. What leads to the page's own
 * address says nothing: a farewell page has such links too (another language, a heading).
 */
export function readPage(): PageReading {
  const words = (list: string) => new RegExp(`(?:^| )(?:${list})(?= |$)`, 'u')
  const logout = words(
    'log ?out|log ?off|sign ?out|sign ?off|end session|abmelden|ausloggen|deconnexion|se deconnecter|cerrar sesion|cerrarsesion|finalizar sesion|salir|' +
      'sair|terminar sessao|encerrar sessao|esci|disconnetti|uitloggen|afmelden|wyloguj|wyloguj sie|odhlasit|odhlasit se|odhlasenie|kijelentkezes|' +
      'cikis|cikis yap|oturumu kapat|logga ut|logg ut|log ud|kirjaudu ulos|deconectare|iesire|odjava|odjavi se|αποσυνδεση|εξοδος|выход|выйти|вийти|изход|' +
      '登出|注销|退出|退出登录|ログアウト|サインアウト|로그아웃|đang xuat|dang xuat|keluar|ออกจากระบบ|تسجيل الخروج|خروج|התנתק|התנתקות|יציאה',
  )
  const past = words('logged ?out|signed ?out|logout (?:success|complete|done)')
  const codes = words(
    'otp|totp|2fa|mfa|passcode|one time (?:code|password)|verification code|verify code|auth code|security code|sms code|two factor code',
  )

  const plain = (text: string): string =>
    text
      .slice(0, 200)
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/([a-z\u0370-\u03ff])[\u0300-\u036f]+/g, '$1')
      .normalize('NFC')
      .replaceAll('ı', 'i')
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const saysLogout = (text: string): boolean => logout.test(plain(text)) && !past.test(plain(text))
  const pathOf = (address: string | null): string => {
    try {
      const path = address === null ? '' : new URL(address, location.href).pathname
      return path === new URL(location.href).pathname ? '' : path.slice(-100)
    } catch {
      return ''
    }
  }
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)].slice(0, 2_000)
  const isVisible = (element: Element): boolean => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden'
  const isLogout = (control: Element): boolean => {
    const label = (control.textContent ?? '').trim()
    const named = [control.getAttribute('aria-label'), control.getAttribute('title'), control.getAttribute('value')]
    return (
      saysLogout(pathOf(control.getAttribute('href'))) ||
      saysLogout(pathOf(control.getAttribute('action'))) ||
      saysLogout(pathOf(control.getAttribute('formaction'))) ||
      (label.length <= 40 && saysLogout(label)) ||
      named.some((name) => name !== null && name.length <= 40 && saysLogout(name))
    )
  }
  const keysOf = (area: () => Storage): string[] => {
    try {
      return Object.keys(area())
        .slice(0, 64)
        .map((key) => key.slice(0, 100).replaceAll(/[^\s:/|]+@[^\s:/|]+|(?=[A-Za-z_+=-]*\d)[\w+=-]{12,}/g, '{id}'))
    } catch {
      return []
    }
  }

  const pinned = new Map<string, boolean>()
  for (const script of all('script')) {
    const source = script.getAttribute('src')
    const host = source !== null && URL.canParse(source, location.href) ? new URL(source, location.href).hostname : ''
    if (host === '' || host === new URL(location.href).hostname || pinned.size >= 64) continue
    pinned.set(host, (pinned.get(host) ?? true) && /sha(?:256|384|512)-/.test(script.getAttribute('integrity') ?? ''))
  }

  const passwords = all('input[type="password"]').filter(isVisible)
  const codeInput = all('input').some(
    (input) =>
      isVisible(input) &&
      !['hidden', 'submit', 'checkbox', 'radio'].includes(input.getAttribute('type') ?? '') &&
      (input.getAttribute('autocomplete') === 'one-time-code' || codes.test(plain(`${input.getAttribute('name') ?? ''} ${input.id}`))),
  )
  const loginForm = passwords.some((input) => {
    const form = input.closest('form')
    return form === null ? passwords.length === 1 : passwords.filter((other) => form.contains(other)).length === 1
  })
  return {
    url: location.href,
    readAt: Date.now(),
    passwordInput: passwords.length > 0,
    codeInput,
    logoutControl: all('a, form, button, input[type="submit"], input[type="button"], [role="button"], [role="menuitem"]').some(isLogout),
    loginForm,
    storageKeys: { local: keysOf(() => localStorage), session: keysOf(() => sessionStorage) },
    pinnedScripts: [...pinned].flatMap(([host, isPinned]) => (isPinned ? [host] : [])).slice(0, 16),
  }
}
