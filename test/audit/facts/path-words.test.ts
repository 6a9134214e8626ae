import { expect, test } from 'vitest'
import {
  isHousekeepingPath,
  isLoginPath,
  isLogoutField,
  isLogoutPath,
  isPasswordAct,
  isPasswordPath,
  isRegistrationPath,
  isSessionResource,
} from '../../../src/audit/facts/path-words.ts'

test.each([
  '/login',
  '/wp-login.php',
  '/users/sign_in',
  '/signIn',
  '/api/v1/entrance/login',
  '/module.php/core/loginuserpass.php',
  '/j_spring_security_check',
  '/anmelden',
  '/prihlaseni',
  '/oturum-ac',
  '/%D0%B2%D1%85%D0%BE%D0%B4',
  '/%C4%91%C4%83ng-nh%E1%BA%ADp',
])('%s speaks of a login', (path) => expect(isLoginPath(path)).toBe(true))

test.each(['/blogging', '/loginfo', '/signing-keys', '/logout', '/register/login-name', '/plugin/list'])(
  '%s does not speak of a login',
  (path) => expect(isLoginPath(path)).toBe(false),
)

test.each([
  '/logout',
  '/sign-out',
  '/users/sign_out',
  '/session/end',
  'session.close',
  '/auth/revoke',
  '/abmelden',
  '/odhlaseni',
  '/d%C3%A9connexion',
  '/%C3%A7%C4%B1k%C4%B1%C5%9F',
  '/vyhod',
  'auth.delete_session',
])('%s speaks of a logout', (path) => expect(isLogoutPath(path)).toBe(true))

test.each(['/logged-out', '/img/logout.png', '/sessions/logout-others', '/api/tokens/revoke', '/blog/outdoors', '/100%25'])(
  '%s does not speak of a logout',
  (path) => expect(isLogoutPath(path)).toBe(false),
)

test('what registers something else than a user is no registration', () => {
  expect(['/register', '/users/register.php', 'registerUser'].every(isRegistrationPath)).toBe(true)
  expect(['core.register_event_listener', '/push/register-device', '/api/register/webhook'].some(isRegistrationPath)).toBe(false)
})

test('a field that says where a logout leads asks for none', () => {
  expect(['logout', 'btnLogout', 'sign_out'].every(isLogoutField)).toBe(true)
  expect(['post_logout_redirect_uri', 'logout_url', 'auto_logout', 'logoutAfter'].some(isLogoutField)).toBe(false)
})

test('a list of passwords, or a measure of one, is no change of the password', () => {
  expect(['/password', '/change-password', '/api/account/update-password'].every(isPasswordPath)).toBe(true)
  expect(isPasswordPath('/api/passwords')).toBe(false)
  expect(isHousekeepingPath('/api/password/strength')).toBe(true)
})

test('an operation that sets a password is told from one that asks about it', () => {
  expect(['ChangePassword', 'user.updateMyPassword', 'setPassword', 'password.change'].every(isPasswordAct)).toBe(true)
  expect(['passwordPolicy', 'hasPassword', 'resetPassword', 'changePasswordHint'].some(isPasswordAct)).toBe(false)
})

test('the own session is a resource; one named by a number may be another device', () => {
  expect(['/api/session', '/sessions/current', '/sessions/me'].every(isSessionResource)).toBe(true)
  expect(isSessionResource('/sessions/{id}')).toBe(false)
})
