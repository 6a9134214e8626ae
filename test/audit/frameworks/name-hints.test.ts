import { describe, expect, it } from 'vitest'
import { bareName, nameHints } from '../../../src/audit/frameworks/name-hints.ts'

/** The words that are seen in a name. */
const hintsOf = (name: string) =>
  Object.entries(nameHints(name))
    .filter(([, holds]) => holds)
    .map(([word]) => word)
    .sort()

describe('nameHints', () => {
  it.each([
    ['PHPSESSID', ['session']],
    ['my_session', ['session']],
    ['mySessionId', ['session']],
    ['raneto.sid', ['session']],
    ['__Host-sid', ['session']],
    ['authToken', ['auth']],
    ['jwt', ['auth']],
    ['access_token', ['auth']],
    ['XSRF-TOKEN', ['csrf']],
    ['csrf_session_token', ['csrf']],
    ['remember_me', ['rememberMe']],
    ['sessionLanguage', ['preference']],
    ['session_timeout', []],
    ['theme', ['preference']],
    ['ui-dark-mode', ['preference']],
    ['cookie_consent', ['consent']],
    ['cart_id', ['cart']],
    ['username', ['user']],
    ['login_hint', ['user']],
    ['oauth_state', ['transaction']],
    ['pkce_verifier', ['transaction']],
    ['server_id', ['loadBalancer']],
    ['sticky', ['loadBalancer']],
    ['koa.sess.sig', ['session', 'signature']],
    ['author', []],
    ['x', []],
    ['__proto__', []],
    ['', []],
  ])('%s speaks of %j', (name, words) => expect(hintsOf(name)).toEqual(words))
})

describe('bareName', () => {
  it.each([
    ['__Host-sid', 'sid'],
    ['__Secure-next-auth.session-token.0', 'next-auth.session-token'],
    ['__Host-Http-sid', 'sid'],
    ['koa.sess.sig', 'koa.sess'],
    ['phpMyAdmin_https', 'phpMyAdmin'],
    ['sid', 'sid'],
  ])('%s is %s', (name, bare) => expect(bareName(name)).toBe(bare))
})
