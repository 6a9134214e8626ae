import { schemeChanges } from '../facts/scheme-change.ts'
import { defineRule } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'

export const words = {
  title: 'Session token kept from http to https',
  why: 'The identifier travelled in the clear, where anybody on the way could read or plant it, and https goes on with the same one.',
  remediation: 'Set no session token over http. Where one is there, make a new identifier at the first request over https.',
  limits: 'Only tokens that were seen on both sides are compared.',
  because: { kept: 'It was seen over plain HTTP, and the same one is used over https.', ...missedDoubt },
  refutedBy: 'A new token at the first answer over https.',
}

export default defineRule({
  id: 'session-token-kept-from-http-to-https',
  words,
  severity: 'medium',
  references: ['owasp-transport', 'owasp-renewal', 'rfc6265bis-confidentiality', 'cwe-319'],
  needs: ['headers'],
  subjects: schemeChanges,
  label: ({ cookie }) => cookie.id,
  check: ({ cookie, isKept, evidence }, { view }) =>
    isKept
      ? unlessMissed(view, cookie, { outcome: 'failed', because: { id: 'kept' }, evidence, fix: 'https' })
      : { outcome: 'passed', evidence },
})
