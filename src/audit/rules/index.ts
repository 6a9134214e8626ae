import type { AnyRule } from '../rule.ts'
import cookieNameInSeveralScopes from './cookie-name-in-several-scopes.ts'
import cookieRefusedByBrowser from './cookie-refused-by-browser.ts'
import csrfTokenKeptAcrossLogin from './csrf-token-kept-across-login.ts'
import logoutDeletionWithoutEffect from './logout-deletion-without-effect.ts'
import logoutLeavingTokenInStorage from './logout-leaving-token-in-storage.ts'
import logoutUndoneByRememberMe from './logout-undone-by-remember-me.ts'
import logoutWithoutEffect from './logout-without-effect.ts'
import sessionOutlivingAbsoluteLimit from './session-outliving-absolute-limit.ts'
import sessionOutlivingIdleLimit from './session-outliving-idle-limit.ts'
import sessionSurvivingLoginElsewhere from './session-surviving-login-elsewhere.ts'
import sessionSurvivingPasswordChangeElsewhere from './session-surviving-password-change-elsewhere.ts'
import sessionThatDoesNotStick from './session-that-does-not-stick.ts'
import sessionTokenAcceptedAfterExpiry from './session-token-accepted-after-expiry.ts'
import sessionTokenAcceptedAfterLogout from './session-token-accepted-after-logout.ts'
import sessionTokenAcceptedAfterPasswordChange from './session-token-accepted-after-password-change.ts'
import sessionTokenAdoptedFromClient from './session-token-adopted-from-client.ts'
import sessionTokenAdoptedFromUrl from './session-token-adopted-from-url.ts'
import sessionTokenBeyondHsts from './session-token-beyond-hsts.ts'
import sessionTokenDeviceBindingWithoutEffect from './session-token-device-binding-without-effect.ts'
import sessionTokenDomainWide from './session-token-domain-wide.ts'
import sessionTokenExpiringLate from './session-token-expiring-late.ts'
import sessionTokenFromBeforeLoginAccepted from './session-token-from-before-login-accepted.ts'
import sessionTokenHeaderNamingKey from './session-token-header-naming-key.ts'
import sessionTokenInPage from './session-token-in-page.ts'
import sessionTokenInSharedCache from './session-token-in-shared-cache.ts'
import sessionTokenInUrl from './session-token-in-url.ts'
import sessionTokenInWebStorage from './session-token-in-web-storage.ts'
import sessionTokenKeptAcrossLogin from './session-token-kept-across-login.ts'
import sessionTokenKeptAcrossPasswordChange from './session-token-kept-across-password-change.ts'
import sessionTokenKeptAcrossReauthentication from './session-token-kept-across-reauthentication.ts'
import sessionTokenKeptAcrossRoleChange from './session-token-kept-across-role-change.ts'
import sessionTokenKeptAfterLogout from './session-token-kept-after-logout.ts'
import sessionTokenKeptFromHttpToHttps from './session-token-kept-from-http-to-https.ts'
import sessionTokenKnownSecret from './session-token-known-secret.ts'
import sessionTokenLongLived from './session-token-long-lived.ts'
import sessionTokenNotRevocable from './session-token-not-revocable.ts'
import sessionTokenOpenToSiblings from './session-token-open-to-siblings.ts'
import sessionTokenOverPlaintext from './session-token-over-plaintext.ts'
import sessionTokenReadableByThirdParties from './session-token-readable-by-third-parties.ts'
import sessionTokenReadableContent from './session-token-readable-content.ts'
import sessionTokenRestoredWithBrowser from './session-token-restored-with-browser.ts'
import sessionTokenSamesiteAbsent from './session-token-samesite-absent.ts'
import sessionTokenSamesiteInvalid from './session-token-samesite-invalid.ts'
import sessionTokenSamesiteNone from './session-token-samesite-none.ts'
import sessionTokenSentToThirdParty from './session-token-sent-to-third-party.ts'
import sessionTokenSharedAcrossPorts from './session-token-shared-across-ports.ts'
import sessionTokenShort from './session-token-short.ts'
import sessionTokenSignatureUnchecked from './session-token-signature-unchecked.ts'
import sessionTokenUnsigned from './session-token-unsigned.ts'
import sessionTokenUnsignedAccepted from './session-token-unsigned-accepted.ts'
import sessionTokenWithoutExpiry from './session-token-without-expiry.ts'
import sessionTokenWithoutHostPrefix from './session-token-without-host-prefix.ts'
import sessionTokenWithoutHttponly from './session-token-without-httponly.ts'
import sessionTokenWithoutSecure from './session-token-without-secure.ts'

/** Every rule, in alphabetical order. */
export const rules: readonly AnyRule[] = [
  cookieNameInSeveralScopes,
  cookieRefusedByBrowser,
  csrfTokenKeptAcrossLogin,
  logoutDeletionWithoutEffect,
  logoutLeavingTokenInStorage,
  logoutUndoneByRememberMe,
  logoutWithoutEffect,
  sessionOutlivingAbsoluteLimit,
  sessionOutlivingIdleLimit,
  sessionSurvivingLoginElsewhere,
  sessionSurvivingPasswordChangeElsewhere,
  sessionThatDoesNotStick,
  sessionTokenAcceptedAfterExpiry,
  sessionTokenAcceptedAfterLogout,
  sessionTokenAcceptedAfterPasswordChange,
  sessionTokenAdoptedFromClient,
  sessionTokenAdoptedFromUrl,
  sessionTokenBeyondHsts,
  sessionTokenDeviceBindingWithoutEffect,
  sessionTokenDomainWide,
  sessionTokenExpiringLate,
  sessionTokenFromBeforeLoginAccepted,
  sessionTokenHeaderNamingKey,
  sessionTokenInPage,
  sessionTokenInSharedCache,
  sessionTokenInUrl,
  sessionTokenInWebStorage,
  sessionTokenKeptAcrossLogin,
  sessionTokenKeptAcrossPasswordChange,
  sessionTokenKeptAcrossReauthentication,
  sessionTokenKeptAcrossRoleChange,
  sessionTokenKeptAfterLogout,
  sessionTokenKeptFromHttpToHttps,
  sessionTokenKnownSecret,
  sessionTokenLongLived,
  sessionTokenNotRevocable,
  sessionTokenOpenToSiblings,
  sessionTokenOverPlaintext,
  sessionTokenReadableByThirdParties,
  sessionTokenReadableContent,
  sessionTokenRestoredWithBrowser,
  sessionTokenSamesiteAbsent,
  sessionTokenSamesiteInvalid,
  sessionTokenSamesiteNone,
  sessionTokenSentToThirdParty,
  sessionTokenSharedAcrossPorts,
  sessionTokenShort,
  sessionTokenSignatureUnchecked,
  sessionTokenUnsigned,
  sessionTokenUnsignedAccepted,
  sessionTokenWithoutExpiry,
  sessionTokenWithoutHostPrefix,
  sessionTokenWithoutHttponly,
  sessionTokenWithoutSecure,
]
