import { plainLetters } from './plain-letters.ts'

/**
 * What the name of a form field or JSON key says that it holds. Names come as sites write them (`user[password]`, `auth.username`,
 * `ctl00$Main$txtPassword`, `newPassword`), in many languages; case, accents and separators do not matter.
 */
export function isPasswordField(name: string): boolean {
  const { last, parent } = read(name)
  if (isOneTime(last)) return false
  return isPasswordWord(last) || (positions.has(last.joined) && parent !== null && isPasswordWord(parent))
}

/** The place alone says it, beside another password: `current`, `old`, `previous`. */
export function isCurrentPlace(name: string): boolean {
  return currentPlaces.has(read(name).last.joined)
}

/** The place alone says it, at an address that is for passwords: `old`, `new`, `again`, `new2`. */
export function isPasswordPlace(name: string): boolean {
  return passwordPlaces.has(read(name).last.joined.replace(/\d$/, ''))
}

/** The password that is to be replaced. */
export function isCurrentPasswordField(name: string): boolean {
  return isPasswordField(name) && saysOf(name, current)
}

/** The password that replaces it, its repetition included. */
export function isNewPasswordField(name: string): boolean {
  return isPasswordField(name) && saysOf(name, fresh)
}

/** The repetition of a new password: `password_confirmation`, `retype`, `password2`. */
export function isConfirmField(name: string): boolean {
  const { last } = read(name)
  if (confirmAlone.has(last.joined)) return true
  return isPasswordField(name) && (saysOf(name, confirm) || /2$|^c(?:onf)?(?:irm)?pass|^r(?:e)?(?:pass|pw)/.test(last.joined))
}

/** A one-time code: second factor, e-mailed or texted code. */
export function isCodeField(name: string): boolean {
  const { last } = read(name)
  return isOneTime(last) || codeNames.has(last.joined)
}

/** What a user is known by at login: user name, e-mail address, customer number. */
export function isUserField(name: string): boolean {
  const { last } = read(name)
  if (isPasswordField(name) || last.words.some((word) => notAUser.has(word))) return false
  return userNames.has(last.joined) || userNames.has(last.words.at(-1) ?? '') || userEndings.test(last.joined)
}

/** A token against cross-site request forgery: what comes back in it is an echo, not a credential. */
export function isCsrfField(name: string): boolean {
  const { last } = read(name)
  if (isPasswordField(name) || last.words.some((word) => notCsrf.has(word))) return false
  return /csrf|xsrf|csfr|nonce|authenticity|verificationtoken|antiforgery|crumb/.test(last.joined) || csrfNames.test(last.joined)
}

interface Part {
  readonly words: readonly string[]
  readonly joined: string
}

/** The innermost part of a nested name, and the one around it. */
function read(name: string): { readonly last: Part; readonly parent: Part | null } {
  const parts = name
    .slice(-longestName)
    .split(/[[\].:$/]+/)
    .map(wordsOf)
    .filter(({ joined }) => joined !== '')
  return { last: parts.at(-1) ?? { words: [], joined: '' }, parent: parts.at(-2) ?? null }
}

/** Names are data of strangers: of a longer one the end is read. */
const longestName = 200

/** `newPassword_2` → new, password, 2; accents are taken off, so that `contraseña` is `contrasena`. */
function wordsOf(part: string): Part {
  const words = plainLetters(part.replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2'))
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
  return { words, joined: words.join('') }
}

function isPasswordWord({ words, joined }: Part): boolean {
  if (words.some((word) => notAPassword.has(word))) return false
  return passwordStems.test(joined) || words.some((word) => passwordWords.has(word.replace(/\d$/, '')))
}

function isOneTime({ words, joined }: Part): boolean {
  if (words.some((word) => notACode.has(word))) return false
  return words.some((word) => codeWords.has(word)) || codeStems.test(joined)
}

function saysOf(name: string, words: RegExp): boolean {
  const { last, parent } = read(name)
  const says = ({ words: each, joined }: Part) => [...each, joined].some((word) => words.test(word))
  return says(last) || (parent !== null && positions.has(last.joined) && says(parent))
}

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const passwordStems =
  /password|passwd|passwrd|passphrase|passwort|kennwort|motdepasse|contrasena|contrasenya|palavrapasse|wachtwoord|losenord|passord|adgangskode|salasana|matkhau|katasandi|slaptazod|пароль|парола|лозинка|密码|密碼|口令|パスワード|비밀번호|סיסמה|كلمةالمرور|رمزعبور|รหัสผ่าน|पासवर्ड/u
const passwordWords = list(
  'pass pwd pw psw pswd pswrd passw passe mdp senha clave haslo heslo sifre parola parole parool jelszo geslo lozinka kodeord losen userpass loginpass upass npass opass cpass newpass oldpass userpwd loginpwd newpwd oldpwd',
)
/** `password_hint`, `showPassword`, `forgot_password`: about a password, not one. */
const notAPassword = list(
  'hint strength length policy reset forgot forgotten lost remember save show hide visible toggle token expiry expires expired age question protected generator generate type url link button btn submit cancel change label placeholder required min max enabled id',
)
/** Names of a field's place within a group: `plainPassword[first]`. */
const positions = list('first second repeat repeated confirm confirmation new old current value text plain again')
const currentPlaces = list('current old existing previous')
const passwordPlaces = new Set([...currentPlaces, ...list('new again repeat confirm confirmation retype verify')])
const current =
  /^(?:current|old|existing|present|previous|actual|aktuell|alte|ancien|vecchi|attual|huidig|oude?$|antigu|anterior|atual|stare|старый|текущий|旧|现在|現在|현재|기존|이전)|(?:current|old|actual|atual)$/u
const fresh = /^(?:new|neu|nouveau|nuev|nuov|novo|nova|nieuw|now[ae]$|nov[ea]$|nytt?$|uusi|yeni|новый|新|새|신규)|(?:new|nueva|nova|新)$/u
const confirm =
  /confirm|retype|repeat|reenter|again|verif|wiederhol|bestatig|repet|repit|conferma|ripeti|herhaal|bevestig|powtorz|potvrd|gjenta|bekraft|bekreft|tekrar|повтор|подтвер|確認|确认|重复|확인/u
const confirmAlone = list('confirm confirmation retype repeat reenter confirmpw confirmnew retypenew verifynew')

const codeWords = list('otp totp hotp mfa 2fa tfa passcode pin tan onetimecode backupcode recoverycode verificationcode authcode smscode')
const codeStems =
  /onetimep|onetimecode|otpcode|otptoken|otpattempt|twofactor|verificationcode|verifycode|securitycode|authenticatorcode|authenticationcode|authcode|logincode|smscode|emailcode|mfacode|totpcode|backupcode|recoverycode|einmal|验证码|驗證碼|認証コード|確認コード/u
const codeNames = list('code token2fa verification')
const notACode = list('captcha enabled enable disabled method type setup remember trust state challenge verifier id pinned')

const userNames = list(
  'username user userid useremail login loginname loginid email mail emailaddress identifier identity account accountname accountid usr uname log nick nickname handle member memberid name phone mobile msisdn customerid sessionkey benutzername benutzer nutzername utilisateur identifiant courriel usuario correo correoelectronico nomeutente utente gebruikersnaam gebruiker uzytkownik uzivatel anvandarnamn anvandare brukernavn brugernavn kayttajatunnus kullanici kullaniciadi eposta felhasznalonev korisnik логин почта 用户名 用戶名 帐号 账号 邮箱 ユーザー名 ユーザーid メールアドレス 아이디 이메일',
)
const userEndings = /(?:user|login)(?:name|id|email)$|e?mail(?:address)?$|имяпользователя$|用户名$|ユーザー名$/u
const notAUser = list(
  'agent type role lang first last full display remember token csrf count list group company business project file event',
)

/** Any other `…token` of a form: `_token`, `form_token`, `logintoken`. */
const csrfNames = /^(?:|form|request|security|login|page|session|user|action)token$|^formkey$|^sesskey$|^fkey$|^csrfkey$/
const notCsrf = list('access refresh id device push bearer api reset invite auth oauth jwt')
