import type { Finding } from '../../src/audit/report.ts'

/** Rule ids mapped to the corpus's claims: known to this script alone. `info` findings claim nothing. */
export const claimOfRule: ReadonlyMap<string, string> = new Map([
  ['session-token-without-secure', 'no-secure'],
  ['session-token-without-httponly', 'no-httponly'],
  ['session-token-samesite-absent', 'no-samesite'],
  ['session-token-samesite-none', 'samesite-none'],
  ['session-token-domain-wide', 'domain-wide'],
  ['session-token-long-lived', 'long-lived'],
  ['session-token-over-plaintext', 'over-plaintext'],
  ['session-token-short', 'weak-id'],
  ['session-token-readable-content', 'meaningful-value'],
  ['session-token-known-secret', 'known-secret'],
  ['session-token-kept-across-login', 'not-renewed-at-login'],
  ['session-token-kept-across-password-change', 'not-renewed-at-password-change'],
  ['session-token-kept-after-logout', 'not-cleared-at-logout'],
  ['logout-without-effect', 'logout-without-effect'],
  ['session-token-in-url', 'in-url'],
  ['session-token-sent-to-third-party', 'sent-to-third-party'],
  ['session-token-in-page', 'in-html'],
  ['session-token-in-web-storage', 'in-web-storage'],
  ['logout-deletion-without-effect', 'not-cleared-at-logout'],
])

/** Name of the cookie in a subject id (`cookie:<name>;<domain>;<path>`, or names joined by `+`), as the corpus keys it. */
export function cookieNames(subject: Finding['subject']): readonly string[] {
  const cookie = /^cookie:(.*);[^;]*;[^;]*$/s.exec(subject)?.[1]
  return cookie === undefined ? subject.split('+') : [cookie]
}
