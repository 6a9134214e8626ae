import { hstsScopes } from '../facts/hsts-scope.ts'
import { defineRule } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'

export const words = {
  title: 'Session token goes where HSTS does not reach',
  why: 'Where HSTS does not hold, the first request of a visit can be turned to plain HTTP: a token without Secure is then read, and any token can be planted.',
  remediation:
    'Send Strict-Transport-Security: max-age=31536000; includeSubDomains on the registrable domain, and set Secure on the token.',
  limits: 'A site without HSTS is not judged here, and the preload list of browsers cannot be read.',
  because: {
    short: 'HSTS of {host} lasts {days} days; a year is asked for.',
    host: 'The token goes to every subdomain of {host}, and HSTS leaves them out.',
    'host-plain':
      'The token, without Secure, goes to every subdomain of {host}, and HSTS leaves them out: one http address there gives it away.',
    ...missedDoubt,
  },
  refutedBy: 'An entry in the preload list, or the header with includeSubDomains from the registrable domain.',
}

export default defineRule({
  id: 'session-token-beyond-hsts',
  words,
  severity: 'info',
  references: ['rfc6797-hsts', 'asvs-3.4.1', 'owasp-transport'],
  needs: ['headers'],
  subjects: hstsScopes,
  label: ({ cookie }) => cookie.id,
  check: ({ cookie, scope }, { view }) => {
    if (scope.reach === 'whole') return { outcome: 'passed', evidence: scope.evidence }
    const isPlain = scope.reach === 'host' && cookie.attributes?.secure === false
    const because = { id: isPlain ? 'host-plain' : scope.reach, args: { host: scope.host, days: scope.days } }
    const severity = isPlain ? 'low' : 'info'
    return unlessMissed(view, cookie, { outcome: 'failed', because, severity, evidence: scope.evidence, fix: 'https' })
  },
})
