import type { Place } from '../observation.ts'
import { plainLetters } from './plain-letters.ts'

/** The words of an address: its path and what a routing parameter adds to it. */
export function addressOf({ path, action }: Pick<Place, 'path' | 'action'>): string {
  return action === undefined ? path : `${path}/${action}`
}

/**
 * What the words of a path say that a request is for. Words of the languages that the field's login pages are written in;
 * a word counts where letters do not go on, so that `/blogging` is no login.
 */
export function isLoginPath(path: string): boolean {
  return !isLogoutPath(path) && !isRegistrationPath(path) && !isResetPath(path) && login.test(split(path))
}

/** `auth`, `session`, `token`: said of logins and of much else. */
export function isAuthPath(path: string): boolean {
  return !isLogoutPath(path) && auth.test(split(path))
}

export function isLogoutPath(path: string): boolean {
  const words = split(path)
  return logout.test(words) && !loggedOut.test(words) && !ofOthers.test(words) && !/\.(?:js|css|png|svg|gif|ico|woff2?|map)$/i.test(path)
}

/** A field that asks for a logout, as against one that says where it leads or when it happens. */
export function isLogoutField(name: string): boolean {
  return isLogoutPath(name) && !/ur[il]|redirect|time|after|auto|path|page|text|label|interval/i.test(name)
}

export function isRegistrationPath(path: string): boolean {
  return registration.test(split(path))
}

export function isResetPath(path: string): boolean {
  return reset.test(split(path))
}

export function isPasswordPath(path: string): boolean {
  return password.test(split(path)) && !isResetPath(path)
}

/** An operation that sets a password, whatever its fields are called: `ChangePassword`, `user.updateMyPassword`. */
export function isPasswordAct(operation: string): boolean {
  return passwordAct.test(split(operation)) && !isResetPath(operation)
}

/** Measures a password that is being chosen: nobody signs in by it. */
export function isPasswordMeasure(path: string): boolean {
  return measure.test(split(path))
}

/** The account of whoever asks, as a resource: `/users/me`, `/api/account`, `/users/current/profile`. */
export function isOwnAccountPath(path: string): boolean {
  return ownAccount.test(split(path))
}

/** Requests that renew, check or count something without a user's hand. */
export function isHousekeepingPath(path: string): boolean {
  return housekeeping.test(split(path))
}

/** A request that renews a token: `/auth/refresh`, `/token/renew`, `/oauth/refresh_token`. */
export function isRefreshPath(path: string): boolean {
  return isAuthPath(path) && refresh.test(split(path))
}

/** A page that asks for a second factor. */
export function isCodePath(path: string): boolean {
  return code.test(split(path))
}

/** Another role, or another user's place: `/hijack/acquire`, `/users/7/impersonate`, `/sudo`, `/become/7`. */
export function isRolePath(path: string): boolean {
  return role.test(split(path)) || /\/su(?:\/(?:\d+|\{id\}))?\/?$/.test(path)
}

/** A session as a resource: `DELETE /sessions/current`, `DELETE /api/session`. */
export function isSessionResource(path: string): boolean {
  return /(?:^| )(?:user )?(?:sessions?|auth|authentication|login)(?: (?:current|me))?$/.test(split(path))
}

/** `/wp-login.php`, `/signIn`, `/sign_in` → `wp login php`, `sign in`, `sign in`. */
function split(path: string): string {
  return plainLetters(decoded(path).replaceAll(/([a-z])([A-Z])/g, '$1 $2'))
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** Addresses come as they are sent: letters beyond ASCII as the octets of UTF-8 (RFC 3986 §2.5). */
function decoded(path: string): string {
  if (!path.includes('%')) return path
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const word = (list: string) => new RegExp(`(?:^| )(?:${list})(?= |$)`, 'u')

const login = word(
  'log ?in(?!fo)\\p{L}*|log ?on|user ?login\\p{L}*|sign ?in(?!g)|j security check|j spring security check|authenticate|do login|process ?login|callback credentials|anmelden|anmeldung|einloggen|connexion|se connecter|entrar|acceder|acesso|iniciar sesion|inicio sesion|accedi|inloggen|aanmelden|zaloguj|logowanie|prihlasit|belepes|giris|logga in|kirjaudu(?: sisaan)?|logg inn|log ind|prihlaseni|prihlasenie|prihlasit sa|prijava|prijavi se|bejelentkezes|autentificare|conectare|giris ?yap|oturum ?ac|iniciar ?sessao|inicia ?sessio|dang ?nhap|prisijungti|prisijungimas|logi ?sisse|vhod|vojti|voiti|вход|войти|вхід|увійти|σύνδεση|登录|登入|ログイン|로그인|เข้าสู่ระบบ|התחברות|تسجيل الدخول',
)
const auth = word('auth|authentication|sessions?|token|tokens|credentials|oauth2?|sso')
const logout = word(
  'log ?out|log ?off|sign ?out|sign ?off|do logout|user ?logout|(?:end|close|destroy|terminate) ?session|session (?:end|close|destroy|terminate)|auth (?:delete|remove) ?session|auth revoke|revoke session|abmelden|ausloggen|deconnexion|se deconnecter|cerrar sesion|cerrarsesion|salir|sair|esci|uitloggen|afmelden|wyloguj|odhlasit|odhlaseni|odhlasenie|odjava|odjavi se|kijelentkezes|deconectare|cikis(?: ?yap)?|oturum ?kapat|terminar ?sessao|encerrar ?sessao|tanca ?sessio|disconnetti|disconnessione|dang ?xuat|atsijungti|atsijungimas|logi ?valja|logga ut|logg ut|log ud|kirjaudu ulos|uloskirjautuminen|vyhod|vyjti|выход|выйти|вихід|вийти|αποσύνδεση|登出|退出登录|注销|ログアウト|로그아웃|ออกจากระบบ|התנתקות|تسجيل الخروج',
)
const loggedOut = word('logged ?out|signed ?out|logout ?(?:success|complete|done)')
/** Ends sessions on other devices, not this one. */
const ofOthers = word('others?|other ?(?:sessions?|devices?)|everywhere ?else')
const registration = word(
  'register(?! (?:events?|\\p{L}+ (?:listener|handler)|listener|handler|hook|webhook|device|push))|registration|sign ?up|join|create ?account|new ?account|enroll|registrieren|inscription|registro|cadastro|注册|登録',
)
const reset = word('forgot|forgotten|reset|recover|recovery|lost ?password|password ?reset|passwort vergessen|oublie')
const password = word(
  'password|passwd|pwd|pw ?change|change ?pw|change ?password|password ?change|update ?password|set ?password|chpass|passwort|kennwort|mot de passe|contrasena|cambiar clave|senha|zmien haslo|zmena hesla|jelszo|sifre degistir|wachtwoord|losenord|parola|смена пароля|пароль|パスワード変更|修改密码',
)
const passwordAct = word('(?:change|update|set|modify|edit) ?(?:my |own |user )?(?:password|passwd)$|password ?(?:change|update)$')
const housekeeping = word(
  'refresh|renew|keep ?alive|heartbeat|ping|csrf|xsrf|socket|socket io|ws|websocket|stats?|statistics|metrics|telemetry|analytics|collect|beacon|track|log|logs|events?|verify|validate|check|strength|generate|policy|status|poll|notifications?',
)
const measure = word(
  'validate ?(?:new )?(?:password|passwd|pwd)|(?:password|passwd|pwd) ?(?:strength|validat(?:e|or|ion)|policy|quality|score|meter)',
)
const refresh = word('refresh\\p{L}*|renew\\p{L}*')
const ownAccount = word('me|myself|self|current|account|profile|my ?\\p{L}+')
/** Words that say other things too (`/become-a-member`) count where nothing follows but whom. */
const role =
  /(?:^| )(?:hijack(?: (?:acquire|release))?|impersonat(?:e|ion|ing)|switch ?user|log ?in ?as|masquerade|(?:become|elevate|sudo)(?: (?:id|\d+|user|admin|administrator|superuser|root|mode))*$)(?= |$)/u
const code = word(
  '(?:log ?in|sign ?in|auth|access|sms|e?mail) code|2fa|mfa|otp|totp|two factor|twofactor|second factor|verification|verify code|challenge|passcode',
)
