import type { AnyRule } from '../rule.ts'
import cookieNameInSeveralScopes from './cookie-name-in-several-scopes.ts'
import cookieRefusedByBrowser from './cookie-refused-by-browser.ts'
import logoutWithoutEffect from './logout-without-effect.ts'
import sessionThatDoesNotStick from './session-that-does-not-stick.ts'
import sessionTokenDomainWide from './session-token-domain-wide.ts'
import sessionTokenInUrl from './session-token-in-url.ts'
import sessionTokenKeptAcrossLogin from './session-token-kept-across-login.ts'
import sessionTokenKeptAcrossPasswordChange from './session-token-kept-across-password-change.ts'
import sessionTokenKeptAfterLogout from './session-token-kept-after-logout.ts'
import sessionTokenKnownSecret from './session-token-known-secret.ts'
import sessionTokenLongLived from './session-token-long-lived.ts'
import sessionTokenOverPlaintext from './session-token-over-plaintext.ts'
import sessionTokenReadableContent from './session-token-readable-content.ts'
import sessionTokenSamesiteAbsent from './session-token-samesite-absent.ts'
import sessionTokenSamesiteInvalid from './session-token-samesite-invalid.ts'
import sessionTokenSamesiteNone from './session-token-samesite-none.ts'
import sessionTokenSentToThirdParty from './session-token-sent-to-third-party.ts'
import sessionTokenSharedAcrossPorts from './session-token-shared-across-ports.ts'
import sessionTokenShort from './session-token-short.ts'
import sessionTokenWithoutHostPrefix from './session-token-without-host-prefix.ts'
import sessionTokenWithoutHttponly from './session-token-without-httponly.ts'
import sessionTokenWithoutSecure from './session-token-without-secure.ts'

/** Every rule, in alphabetical order. */
export const rules: readonly AnyRule[] = [
  cookieNameInSeveralScopes,
  cookieRefusedByBrowser,
  logoutWithoutEffect,
  sessionThatDoesNotStick,
  sessionTokenDomainWide,
  sessionTokenInUrl,
  sessionTokenKeptAcrossLogin,
  sessionTokenKeptAcrossPasswordChange,
  sessionTokenKeptAfterLogout,
  sessionTokenKnownSecret,
  sessionTokenLongLived,
  sessionTokenOverPlaintext,
  sessionTokenReadableContent,
  sessionTokenSamesiteAbsent,
  sessionTokenSamesiteInvalid,
  sessionTokenSamesiteNone,
  sessionTokenSentToThirdParty,
  sessionTokenSharedAcrossPorts,
  sessionTokenShort,
  sessionTokenWithoutHostPrefix,
  sessionTokenWithoutHttponly,
  sessionTokenWithoutSecure,
]
