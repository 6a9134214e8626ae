/**
 * What the flawed twin is seeded with, by the rule that finds it: after a visit with sign-in, password change, switch to admin and sign-out.
 * The hardened twin has none of them.
 */
export const seededFlaws = [
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
  { rule: 'cookie-name-in-several-scopes', how: 'a second application under /help uses the same default name' },
  { rule: 'cookie-refused-by-browser', how: 'SameSite=None without Secure' },
] as const

/** Found only where the site is visited over http at a host that is not loopback (`flawed.test`), and over https after that. */
export const plaintextFlaws = [
  { rule: 'session-token-over-plaintext', how: 'http answers with the page instead of a redirect' },
  { rule: 'session-token-kept-from-http-to-https', how: 'the same ID goes on over https' },
] as const
