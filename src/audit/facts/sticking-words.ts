import { credentialsWords } from './credentials-words.ts'
import { refusalWords } from './refused-credentials.ts'

/** Why a session does not stick, in words, by the kind of the diagnosis; `<kind>-fix` says what mends it. */
export const stickingWords: Readonly<Record<string, string>> = {
  ...refusalWords,
  ...credentialsWords,
  'none-set': 'The login was answered like a success, and the server set no session token: the next request to {host} came as a stranger.',
  'none-set-fix':
    'Look why the server keeps the cookie back. Behind a proxy that ends TLS it believes to speak plain http and sends no Secure cookie: let it trust the proxy ({advice}).',
  'expired-at-once': '{name} came with the login and had run out before the next request.',
  'expired-at-once-fix':
    'Set a Max-Age in seconds, not milliseconds or zero, or leave the lifetime out, and set the clock of the server: Expires is compared with the clock of the browser.',
  'cross-site-not-stored':
    '{name} came with an answer of {host} to a page of another site. Without SameSite=None such a cookie is not stored ({browsers}).',
  'cross-site-not-stored-fix':
    'Serve the page and the interface from one site, which is the lasting way; or set SameSite=None; Secure, and Partitioned where third-party cookies are blocked.',
  'cross-site-blocked':
    '{name} may be used across sites, and was still not stored: the browser blocks third-party cookies, or the request was made without credentials.',
  'cross-site-blocked-fix':
    'Serve the page and the interface from one site; or add Partitioned to the cookie, and ask with credentials: "include" and an Access-Control-Allow-Origin that names the page, not *.',
  'path-not-covered': '{name} is stored for {path} and is not sent to {request}.',
  'path-not-covered-fix': 'Set Path=/. Without Path a cookie belongs to the folder of the address that set it.',
  'domain-not-covered': '{name} is stored for {domain} and is not sent to {host}.',
  'domain-not-covered-fix':
    'Answer the login and the pages from one host. Only where both are meant to share the session, set Domain to the part they have in common.',
  'secure-not-covered': '{name} is stored with Secure and is not sent to {host} over plain http.',
  'secure-not-covered-fix': 'Stay on https after the login: build redirects with https, and redirect http at once.',
  'cross-site-unsent': '{name} is stored with SameSite={samesite} and is not sent to {host} by a page of another site ({browsers}).',
  'cross-site-unsent-fix':
    'Serve the page and the interface from one site, which is the lasting way; or set SameSite=None; Secure, and Partitioned where third-party cookies are blocked.',
  'third-party-unsent': '{name} is stored, and the browser does not send it to {host} within a page of another site ({browsers}).',
  'third-party-unsent-fix':
    'Serve the page and the interface from one site, or add Partitioned to the cookie and sign in within that page.',
  'strict-after-other-site':
    '{name} is stored with SameSite=Strict, and the navigation to {request} was started by another site: the browser leaves it out.',
  'strict-after-other-site-fix':
    'Set SameSite=Lax for the session, or answer the callback with a page of your own that goes on by itself, so that the next navigation is the site’s.',
  'partitioned-elsewhere': '{name} is stored in the partition of {partition} and is not sent within {site}.',
  'partitioned-elsewhere-fix': 'Sign in within the page that uses the session, or serve both from one site.',
  overwritten: '{name} was set by {was} and overwritten by {by}: the server got a value that is not its own.',
  'overwritten-fix': 'Give each application a cookie name of its own. Ports do not separate cookies, and neither do paths: only hosts do.',
  deleted: '{name} came with the login, and the answer of {by} deleted it.',
  'deleted-fix':
    'Look which code answers there: a second session middleware, a logout in a redirect, or a check that fails and clears the cookie.',
  'stale-twin-first':
    'Two cookies are named {name}: the new one is stored for {scope}, an older one for {other}. The older one is sent first, and the server reads that.',
  'stale-twin-first-fix':
    'Set the cookie with one Domain and Path only, and delete the older one with exactly the Domain and Path that it was set with ({other}).',
  missed: 'The login did not last, and something may have been missed that would say why.',

  'control-character-fix': 'Encode the value before it is set.',
  'too-large-fix': 'Keep the session on the server and only its identifier in the cookie, or split the value over several cookies.',
  'domain-mismatch-fix': 'Leave Domain out: the cookie then belongs to the host that sets it.',
  'domain-public-suffix-fix': 'Leave Domain out: the cookie then belongs to the host that sets it.',
  'domain-invalid-fix': 'Leave Domain out: the cookie then belongs to the host that sets it.',
  'secure-over-http-fix': 'Sign in over https. On a developer’s machine use localhost, which browsers take for secure.',
  'samesite-none-without-secure-fix': 'Add Secure; or SameSite=Lax, where no other site needs the session.',
  'partitioned-without-secure-fix': 'Add Secure.',
  'prefix-secure-fix': 'Give the cookie what its prefix asks for, or rename it.',
  'prefix-host-fix': 'Give the cookie what its prefix asks for, or rename it.',
  'prefix-http-fix': 'Give the cookie what its prefix asks for, or rename it.',
  'prefix-host-http-fix': 'Give the cookie what its prefix asks for, or rename it.',
  'secure-cookie-left-alone-fix': 'Sign in over https.',
  'nameless-prefix-fix': 'Give the cookie a name.',
}
