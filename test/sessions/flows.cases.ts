import type { Said } from './said.ts'

/** The right answer to a recorded flow: what is said of its sites. What is not said of a site is nothing. */
export interface FlowCase {
  readonly when: string
  /** of the flow's own site, `<flow>.test` */
  readonly own: Partial<Said>
  readonly others?: Readonly<Record<string, Partial<Said>>>
}

const sid = '__Host-sid'
const tokens = [sid]
const login = `login yes, ${sid} renewed`
const loginKept = `login yes, ${sid} kept`
const logout = `logout yes ended, ${sid} renewed`
const removed = `logout yes ended, ${sid} removed`
const keptAtLogin = ['session-token-kept-across-login']
/** Once every answer changes the value, no change of it proves anything. */
const unsureOfChange = ['logout-without-effect', 'session-token-kept-across-login', 'session-token-kept-after-logout']

export const flowCases: Readonly<Record<string, FlowCase>> = {
  'failed-form-again': { when: 'a wrong password shows the form again with 200', own: { tokens, events: ['login no', login] } },
  'failed-redirect': {
    when: 'a wrong password leads back with an error; the right one keeps the ID',
    own: { tokens, events: ['login no', loginKept], failed: keptAtLogin },
  },
  'failed-redirect-wordless': { when: 'a wrong password leads back without a word', own: { tokens, events: ['login no', login] } },
  'failed-401': { when: 'a wrong password is answered 401', own: { tokens, events: ['login no', login] } },
  'failed-422': {
    when: 'a wrong password is answered 422; the right one keeps the ID',
    own: { tokens, events: ['login no', loginKept], failed: keptAtLogin },
  },

  'second-tab': { when: 'the user signs in in a second tab', own: { tokens, events: [login] } },
  'several-tabs': { when: 'one of three tabs signs out', own: { tokens, events: [login, logout] } },
  'two-users': { when: 'a second user signs in after the first has signed out', own: { tokens, events: [login, logout, login] } },
  'user-over-user': {
    when: 'a second user signs in over the session of the first, and both keep the ID',
    own: { tokens, events: [loginKept, loginKept], failed: keptAtLogin },
  },

  'second-factor': { when: 'a password, a wrong code, the right code: one login', own: { tokens, events: [login, logout] } },
  'second-factor-one-renewal': { when: 'only the password renews the ID', own: { tokens, events: [login, logout] } },
  'second-factor-kept': {
    when: 'neither password nor code renews the ID',
    own: { tokens, events: [loginKept, logout], failed: keptAtLogin },
  },
  'step-up': {
    when: 'the password is asked for again before the settings',
    own: { tokens, events: [login, `re-authentication yes, ${sid} kept`], failed: ['session-token-kept-across-reauthentication'] },
  },

  'oidc-code': {
    when: 'a provider on another site signs the user on, and later again without a question',
    own: { tokens, events: [login, `silent-re-authentication yes, ${sid} renewed`] },
    others: {
      'oidc-provider.test': {
        tokens: ['_session'],
        events: ['login yes, _session issued'],
        failed: ['session-token-long-lived', 'session-token-without-host-prefix'],
      },
    },
  },
  'oidc-silent': {
    when: 'a hidden frame asks the provider on a sibling host with prompt=none',
    own: {
      tokens: [sid, '_session'],
      events: ['login yes, _session issued', login, `silent-re-authentication yes, ${sid} renewed`],
      failed: ['session-token-long-lived', 'session-token-open-to-siblings', 'session-token-without-host-prefix'],
    },
  },
  'saml-post': {
    when: 'a provider on another site posts its response, without the Lax cookie of the service',
    own: { tokens, events: [login, logout] },
    others: { 'saml-post-provider.test': { events: ['login cannotTell'] } },
  },
  'saml-post-kept': {
    when: 'the posted response keeps the ID of a SameSite=None cookie',
    own: { tokens, events: [loginKept, logout], failed: [...keptAtLogin, 'session-token-samesite-none'] },
    others: { 'saml-post-kept-provider.test': { events: ['login cannotTell'] } },
  },

  'json-login': { when: 'a script signs in with JSON', own: { tokens, events: ['login no', login, removed] } },
  'json-login-kept': {
    when: 'a script signs in with JSON, and the ID stays',
    own: { tokens, events: ['login no', loginKept, removed], failed: keptAtLogin },
  },
  'graphql-login': { when: 'every answer of GraphQL is 200, refusals too', own: { tokens, events: ['login no', login, removed] } },
  'json-rpc-login': { when: 'every answer of JSON-RPC is 200, refusals too', own: { tokens, events: ['login no', login, removed] } },
  'silent-refresh': {
    when: 'a cookie brings a new bearer token at every page',
    own: {
      tokens: ['__Secure-refresh'],
      events: [
        'login yes, __Secure-refresh issued',
        'silent-re-authentication yes, __Secure-refresh cannotTell',
        'logout yes ended, __Secure-refresh removed',
      ],
      failed: ['session-token-long-lived'],
    },
  },

  'logout-by-fetch': { when: 'a script deletes the session', own: { tokens, events: [login, removed] } },
  'logout-by-link': { when: 'a link signs out', own: { tokens, events: [login, logout] } },
  'logout-keeps-cookie': {
    when: 'a form signs out and the cookie stays',
    own: { tokens, events: [login, `logout yes ended, ${sid} kept`], failed: ['session-token-kept-after-logout'] },
  },
  'logout-clear-site-data': {
    when: 'Clear-Site-Data signs out at an address that does not say so',
    own: { tokens, events: [login, removed] },
  },

  'remember-me-return': {
    when: 'the session is gone and a remember-me token brings the next one',
    own: { tokens, events: [login, `silent-re-authentication yes, ${sid} issued`] },
  },
  'session-expiry': { when: 'the session runs out, and the user signs in again', own: { tokens, events: [login, login] } },
  'new-id-always': {
    when: 'every answer issues a new ID',
    own: {
      tokens,
      events: [`login yes, ${sid} cannotTell`, `logout yes cannotTell, ${sid} cannotTell`],
      cantTell: unsureOfChange,
    },
  },
  'back-forward': { when: 'the user goes back to a signed-in page after the logout', own: { tokens, events: [login, logout] } },
  'service-worker': {
    when: 'a service worker answers from its cache and fetches the rest',
    own: { tokens, events: [login, removed] },
  },

  registration: { when: 'a new account is signed in at once', own: { tokens, events: [`registration yes, ${sid} renewed`, logout] } },
  'password-reset': {
    when: 'a lost password is replaced, then used',
    own: { tokens, events: ['reset cannotTell', 'reset cannotTell', login] },
  },
  'password-change': {
    when: 'the password is changed, after a wrong current one',
    own: { tokens, events: [login, 'password-change no', `password-change yes, ${sid} renewed`] },
  },
  'password-change-kept': {
    when: 'the password is changed and the ID stays',
    own: {
      tokens,
      events: [login, 'password-change no', `password-change yes, ${sid} kept`],
      failed: ['session-token-kept-across-password-change'],
    },
  },
  'magic-link': {
    when: 'links confirm an address, end a newsletter, and sign in',
    own: { tokens, events: ['login cannotTell', 'login cannotTell', login] },
  },

  'many-trackers': { when: 'scripts set thirty identifiers', own: { tokens, events: [login, logout] } },
  'http-basic': { when: 'the browser sends name and password', own: { tokens, events: [`login yes, ${sid} issued`] } },
  'self-contained': {
    when: 'the cookie holds the session, and another its signature',
    own: {
      tokens: ['__Host-session'],
      events: ['login yes, __Host-session self-contained', 'logout yes ended, __Host-session self-contained'],
      failed: ['session-token-not-revocable', 'session-token-readable-content'],
    },
  },
}
