import { attributeDoubts, judgeAttributes } from '../judge-attributes.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token readable by scripts',
  why: 'A single injected script, or a compromised third-party one, can read this cookie and take over the account.',
  remediation: 'Set the HttpOnly attribute where the server sets the cookie.',
  limits: 'Sites that hand the token to their own scripts on purpose are reported too.',
  because: { absent: 'Stored without HttpOnly.', ...attributeDoubts },
  refutedBy: 'A Set-Cookie line for the same cookie that carries HttpOnly.',
}

export default defineRule({
  id: 'session-token-without-httponly',
  words,
  severity: 'medium',
  references: ['rfc6265bis-httponly', 'owasp-cookies', 'wstg-sess-02', 'asvs-3.3.4', 'nist-browser-cookies', 'cwe-1004'],
  needs: ['jar'],
  subjects: (view) => view.credentials,
  label: (cookie) => cookie.id,
  check: (cookie) =>
    judgeAttributes(cookie, ({ httpOnly }) =>
      httpOnly
        ? { outcome: 'passed', evidence: [cookie.storedBy] }
        : { outcome: 'failed', because: { id: 'absent' }, evidence: [cookie.storedBy], fix: 'httponly' },
    ),
})
