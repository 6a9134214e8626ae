import { expect, test } from 'vitest'
import {
  isCodeField,
  isConfirmField,
  isCsrfField,
  isCurrentPasswordField,
  isNewPasswordField,
  isPasswordField,
  isUserField,
} from '../../../src/audit/facts/field-names.ts'

const kinds = {
  password: isPasswordField,
  current: isCurrentPasswordField,
  new: isNewPasswordField,
  confirm: isConfirmField,
  code: isCodeField,
  user: isUserField,
  csrf: isCsrfField,
}

const cases: readonly (readonly [kinds: string, names: readonly string[]])[] = [
  ['password', ['password', 'Password', 'passwd', 'Passwd', 'pwd', 'pass', 'passphrase', 'j_password', 'pma_password', 'txtPassword']],
  [
    'password',
    ['user[password]', 'auth[password]', 'auth.password', 'ctl00$MainContent$Password', 'j_idt12:password', 'login-form-password'],
  ],
  ['password', ['variables.input.password', 'loginPwd', 'userPassword', 'vb_login_md5password', 'pass1', 'user[plainPassword][first]']],
  ['password', ['senha', 'passwort', 'Kennwort', 'mot_de_passe', 'motDePasse', 'mdp', 'contraseña', 'contrasena', 'clave', 'wachtwoord']],
  [
    'password',
    ['hasło', 'haslo', 'heslo', 'lösenord', 'losenord', 'parola', 'şifre', 'sifre', 'mật khẩu', 'mat_khau', 'salasana', 'jelszó'],
  ],
  ['password', ['пароль', '密码', '密碼', 'パスワード', '비밀번호', 'adgangskode', 'passord']],
  [
    'password current',
    ['current_password', 'oldPassword', 'old-pwd', 'currentPassword', 'user[current_password]', 'ancien_mot_de_passe', 'altes_passwort'],
  ],
  ['password new', ['new_password', 'newPassword', 'new_password1', 'neues_passwort', 'nueva_contraseña', 'user[new_password]']],
  ['password', ['company_password', 'accountHolderPassword']],
  ['password new confirm', ['new_password_confirmation', 'new_password2', 'confirmNewPassword']],
  [
    'password confirm',
    ['password_confirmation', 'confirmPassword', 'password2', 'retype_password', 'password_repeat', 'repeatPassword', 'cpassword'],
  ],
  ['password confirm', ['user[password_confirmation]', 'passwort_wiederholen', 'confirmar_senha', 'passwordAgain']],
  ['confirm', ['confirm', 'retype', 'confirmation']],
  [
    'code',
    [
      'otp',
      'totp',
      'code',
      'otp_code',
      'verificationCode',
      'one_time_password',
      'otp_password',
      'two_factor_code',
      'mfaCode',
      'smsCode',
      'pin',
    ],
  ],
  ['code', ['user[otp_attempt]', '2fa', 'login_code', 'onetimecode', 'passcode']],
  [
    'user',
    [
      'user',
      'username',
      'user_name',
      'userName',
      'login',
      'email',
      'e-mail',
      'emailAddress',
      'identifier',
      'auth[username]',
      'pma_username',
    ],
  ],
  [
    'user',
    [
      'j_username',
      'user[email]',
      'log',
      'loginId',
      'benutzername',
      'usuario',
      'correo',
      'identifiant',
      'логин',
      '用户名',
      'メールアドレス',
    ],
  ],
  [
    'csrf',
    [
      '_csrf',
      'csrfmiddlewaretoken',
      'authenticity_token',
      '__RequestVerificationToken',
      '_token',
      'token',
      'xsrf',
      'form_token',
      '_wpnonce',
      'sesskey',
    ],
  ],
  ['csrf', ['login[_token]', 'form_key', 'csrf-token', 'logintoken']],
  [
    '',
    [
      'remember_me',
      'password_hint',
      'showPassword',
      'forgot_password',
      'passwordStrength',
      'q',
      'subject',
      '__proto__',
      '',
      '[]',
      'passenger',
      'compass',
    ],
  ],
  [
    '',
    [
      'captcha_code',
      'zip_code',
      'country_code',
      'user_agent',
      'userType',
      'first_name',
      'access_token',
      'refreshToken',
      'compassion',
      'spinner',
    ],
  ],
]

test.each(cases.flatMap(([said, names]) => names.map((name) => [name, said] as const)))('%j: %s', (name, said) => {
  const holds = Object.entries(kinds).flatMap(([kind, is]) => (is(name) ? [kind] : []))
  expect(holds.join(' ')).toBe(said)
})
