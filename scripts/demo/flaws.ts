import type { Family } from '../browsers/find-browsers.ts'
import type { Place } from './demo.ts'

/** Where on the flawed side something is wrong, what a visitor does there until it shows, and what was done wrong, by the rule that finds it. */
export interface FlawedPlace {
  readonly title: string
  readonly place: Place
  readonly path: string
  /** where the visit goes on */
  readonly next?: { readonly place: Place; readonly path: string }
  readonly todo: string
  readonly flaws: readonly Flaw[]
}

export interface Flaw {
  readonly rule: string
  readonly how: string
  /** the other one does not let it happen */
  readonly onlyIn?: Family
}

/** Everything that the flawed side is seeded with. The hardened side has none of it at the same places. */
export const flawedPlaces = {
  shop: {
    title: 'The shop',
    place: {},
    path: '/',
    todo: 'Open the help, sign in, confirm and change the password, switch to admin, sign out.',
    flaws: [
      { rule: 'session-token-without-secure', how: 'cookie.secure is false, and the site answers https' },
      { rule: 'session-token-without-httponly', how: 'cookie.httpOnly is false' },
      { rule: 'session-token-samesite-absent', how: 'cookie.sameSite is not set' },
      { rule: 'session-token-domain-wide', how: 'cookie.domain is the whole domain' },
      { rule: 'session-token-long-lived', how: 'cookie.maxAge is 500 days' },
      { rule: 'session-token-short', how: 'genid makes IDs of five random bytes' },
      { rule: 'session-token-readable-content', how: 'genid begins with the name of the signed-in user' },
      { rule: 'session-token-known-secret', how: 'secret is the one of the examples' },
      { rule: 'session-token-kept-across-login', how: 'no regenerate at login' },
      { rule: 'session-token-kept-across-password-change', how: 'no regenerate at a password change' },
      { rule: 'session-token-kept-across-role-change', how: 'no regenerate where a member becomes an administrator' },
      { rule: 'csrf-token-kept-across-login', how: 'the form token lives in the session, which is kept' },
      { rule: 'logout-deletion-without-effect', how: 'sign-out deletes the cookie under another path and without its domain' },
      { rule: 'logout-leaving-token-in-storage', how: 'sign-out leaves the copy in localStorage' },
      { rule: 'session-token-in-page', how: 'the account page holds the ID in a hidden field' },
      { rule: 'session-token-in-web-storage', how: 'the account page puts the ID into localStorage' },
      { rule: 'session-token-in-shared-cache', how: 'the first page sets the cookie and is public' },
      { rule: 'session-token-kept-after-logout', how: 'sign-out deletes the name from the session, and nothing else' },
      { rule: 'session-token-in-url', how: 'the redirect to the account carries the ID' },
      {
        rule: 'session-token-sent-to-third-party',
        how: 'a partner gets the whole address as the Referer of its badge; Firefox tells other sites the origin only',
        onlyIn: 'chromium',
      },
      { rule: 'cookie-name-in-several-scopes', how: 'a second application under /help uses the same default name' },
      { rule: 'cookie-refused-by-browser', how: 'SameSite=None without Secure' },
    ],
  },
  plaintext: {
    title: 'The shop over plain HTTP',
    place: { scheme: 'http', domain: 'test' },
    path: '/',
    // Loopback is no network: the host is one that only a browser with a map of its own finds here.
    next: { place: { domain: 'test' }, path: '/account' },
    todo: 'Sign in, then go on at the account over https.',
    flaws: [
      { rule: 'session-token-over-plaintext', how: 'http answers with the page instead of a redirect' },
      { rule: 'session-token-kept-from-http-to-https', how: 'the same ID goes on over https' },
    ],
  },
  magazine: {
    title: 'The magazine',
    place: { department: 'magazine' },
    path: '/',
    todo: 'Sign in. That a partner is told something shows where Sidwatch may see all sites.',
    flaws: [
      { rule: 'session-token-readable-by-third-parties', how: 'a partner’s script runs on the account page, and httpOnly is false' },
      { rule: 'session-token-sent-to-third-party', how: 'the partner’s counter is asked with the ID as it is' },
      { rule: 'session-token-samesite-none', how: 'cookie.sameSite is none, and nobody embeds the page' },
    ],
  },
  bookings: {
    title: 'The bookings',
    place: { department: 'bookings' },
    path: '/',
    todo: 'Sign in, confirm the password, sign out, and open the first page once more.',
    flaws: [
      { rule: 'session-token-kept-across-reauthentication', how: 'no regenerate where the password is asked again' },
      { rule: 'session-token-sent-to-third-party', how: 'the partner’s counter is asked with the SHA-256 of the ID' },
      { rule: 'logout-undone-by-remember-me', how: 'sign-out ends the session and leaves the remember-me token' },
    ],
  },
  desk: {
    title: 'The desk',
    place: { department: 'desk', domain: 'test' },
    path: '/',
    next: { place: { department: 'desk', domain: 'test', host: 'branch.' }, path: '/' },
    todo: 'Sign in, sign out, and have a look at another host of the domain.',
    flaws: [
      { rule: 'logout-without-effect', how: 'sign-out leads to the first page, and that is all' },
      { rule: 'session-token-not-revocable', how: 'the cookie is a signed JSON Web Token, of which the server keeps nothing' },
      { rule: 'session-token-without-expiry', how: 'and the token has no exp' },
      { rule: 'session-token-samesite-invalid', how: 'SameSite=Relaxed, which is none of the three' },
      { rule: 'session-token-beyond-hsts', how: 'the cookie has the whole domain, and HSTS no includeSubDomains' },
      { rule: 'session-token-open-to-siblings', how: 'another host of the domain could set the same cookie' },
      { rule: 'session-token-device-binding-without-effect', how: 'Sec-Session-Registration is a name that browsers have dropped' },
    ],
  },
  gate: {
    title: 'The gate',
    place: { department: 'gate' },
    path: '/',
    todo: 'Sign in.',
    flaws: [
      { rule: 'session-token-unsigned', how: 'the pass is a JSON Web Token with the algorithm none, which the server takes' },
      { rule: 'session-token-header-naming-key', how: 'its header names a file as the key' },
      { rule: 'session-token-expiring-late', how: 'its exp is a year away' },
    ],
  },
  stock: {
    title: 'The stock, and the cellar on the next port',
    place: { department: 'stock' },
    path: '/',
    next: { place: { department: 'stock', isNextPort: true }, path: '/' },
    todo: 'Sign in, then sign in at the next port of the same host.',
    flaws: [
      { rule: 'session-token-shared-across-ports', how: 'both call their cookie stock.sid' },
      { rule: 'session-token-without-host-prefix', how: 'stock.sid has all that __Host- asks for' },
    ],
  },
  broken: {
    title: 'Sign-ins that do not last',
    place: { domain: 'test' },
    path: '/broken/',
    todo: 'Sign in with any name and password.',
    flaws: [{ rule: 'session-that-does-not-stick', how: 'the answer to the sign-in looks like a success, and its cookie does not hold' }],
  },
  club: {
    title: 'The club',
    place: { department: 'club' },
    path: '/',
    todo: 'Start the probe of old IDs in the popup, do what it waits for, and let it go on.',
    flaws: [
      { rule: 'session-token-from-before-login-accepted', how: 'a sign-in copies the session to a new ID, and signs in the old one too' },
      { rule: 'session-token-accepted-after-password-change', how: 'so does a password change' },
      { rule: 'session-token-accepted-after-logout', how: 'sign-out deletes the cookie only' },
      { rule: 'session-surviving-password-change-elsewhere', how: 'a password change leaves all other sessions as they are' },
      { rule: 'session-surviving-login-elsewhere', how: 'and so does a sign-in' },
    ],
  },
  library: {
    title: 'The library',
    place: { department: 'library' },
    path: '/',
    todo: 'Sign in, look at your loans, and start the probes with an invented ID in the popup.',
    flaws: [
      { rule: 'session-token-adopted-from-client', how: 'whatever ID the cookie holds, a session begins under it' },
      { rule: 'session-token-adopted-from-url', how: 'and so does one under the sid of an address' },
    ],
  },
  forged: {
    title: 'The desk, asked with a forged token',
    place: { department: 'desk' },
    path: '/',
    todo: 'Sign in, and start the probe of forged tokens in the popup.',
    flaws: [{ rule: 'session-token-unsigned-accepted', how: 'the server believes a header that says there is no signature' }],
  },
  kiosk: {
    title: 'The kiosk',
    place: {},
    path: '/kiosk',
    todo: 'Open it with the PIN 2468, and let the probe that leaves a session alone measure.',
    flaws: [
      { rule: 'session-outliving-idle-limit', how: 'the server never ends the session (on the hardened side after 20 seconds)' },
      { rule: 'session-outliving-absolute-limit', how: 'not after any age either' },
    ],
  },
  restart: {
    title: 'A browser that goes on where it left off',
    place: { department: 'club' },
    path: '/',
    todo: 'Sign in, close the browser, and start it again with its last tabs.',
    flaws: [{ rule: 'session-token-restored-with-browser', how: 'nothing: the browser keeps the token, on the hardened side too' }],
  },
} as const satisfies Readonly<Record<string, FlawedPlace>>

/** Names of the rules that a place shows in a browser. */
export function rulesAt(name: keyof typeof flawedPlaces, family: Family): readonly string[] {
  const { flaws }: FlawedPlace = flawedPlaces[name]
  return flaws.filter(({ onlyIn = family }) => onlyIn === family).map(({ rule }) => rule)
}
