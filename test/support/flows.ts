import { get, page, post, type Step, scan, steps } from './session.ts'

/** Identifiers as frameworks make them: 32 random hexadecimal digits. */
export const ids = {
  a: '9f86d081884c7d659a2feaa0c55ad015',
  b: 'a3bf4f1b2b0b822cd15d6c15b0f00a08',
  c: '2c624232cdd221771294dfbb310aca00',
  d: '19581e27de7ced00ff1ce50b2047e7a5',
} as const

/** A Set-Cookie line that nothing can be said against, and the same with other attributes. */
export const good = 'Path=/; Secure; HttpOnly; SameSite=Lax'

export const app = 'https://app.example'

/** A visitor opens the login page; the answer may set cookies. */
export function visit(...setCookie: readonly string[]): Step {
  return get(`${app}/login`, { setCookie })
}

/** A login that surely succeeds: the form leads elsewhere, and the page there has a way to sign out. The jar is read after it. */
export function login(...setCookie: readonly string[]): Step {
  return loginAt(app, ...setCookie)
}

/** The same on another origin. */
export function loginAt(origin: string, ...setCookie: readonly string[]): Step {
  return steps(
    get(`${origin}/login`),
    post(`${origin}/login`, { form: { user: 'alice', password: 'correct horse' }, setCookie, location: '/home' }),
    page(`${origin}/home`, { logoutControl: true }),
    scan(),
  )
}

/** A login that fails: the form comes back. */
export function failedLogin(...setCookie: readonly string[]): Step {
  return steps(
    post(`${app}/login`, { form: { user: 'alice', password: 'wrong' }, setCookie, status: 200 }),
    page(`${app}/login`, { passwordInput: true, loginForm: true }),
  )
}

/** A signed-in user opens another page. */
export function use(path = '/orders'): Step {
  return steps(get(`${app}${path}`), page(`${app}${path}`, { logoutControl: true }))
}

/** The user signs out and sees the login form. The jar is read after it. */
export function logout(...setCookie: readonly string[]): Step {
  return steps(
    post(`${app}/logout`, { form: {}, setCookie, location: '/login' }),
    page(`${app}/login`, { passwordInput: true, loginForm: true }),
    scan(),
  )
}

/** The user changes the password and stays signed in. */
export function changePassword(...setCookie: readonly string[]): Step {
  const form = { current_password: 'correct horse', new_password: 'battery staple', confirm_password: 'battery staple' }
  return steps(
    post(`${app}/account/password`, { form, setCookie, location: '/account' }),
    page(`${app}/account`, { logoutControl: true }),
    scan(),
    use(),
  )
}
