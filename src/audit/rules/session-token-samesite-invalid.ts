import { writtenSameSite } from '../facts/written-same-site.ts'
import { attributeDoubts, judgeAttributes } from '../judge-attributes.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'SameSite of the session token not understood',
  why: 'Browsers treat a SameSite value that they do not know as if the attribute were absent: the protection that was meant is not there.',
  remediation: 'Write SameSite=Lax, SameSite=Strict or SameSite=None, once.',
  limits: 'Only the last SameSite of the line counts; what an earlier one says is not judged.',
  because: { unknown: 'The last SameSite of the Set-Cookie line is not Strict, Lax or None.', ...attributeDoubts },
  refutedBy: 'A later Set-Cookie line for the same cookie with a SameSite that browsers know.',
}

export default defineRule({
  id: 'session-token-samesite-invalid',
  words,
  severity: 'low',
  references: ['rfc6265bis-parsing', 'rfc6265bis-samesite', 'mdn-set-cookie', 'asvs-3.3.2', 'cwe-1275'],
  needs: ['headers'],
  subjects: (view) => view.credentials.filter((cookie) => ['understood', 'invalid'].includes(writtenSameSite(cookie))),
  label: (cookie) => cookie.id,
  check: (cookie) =>
    judgeAttributes(cookie, () => {
      const evidence = [cookie.header?.id ?? cookie.storedBy]
      if (writtenSameSite(cookie) === 'understood') return { outcome: 'passed', evidence }
      return { outcome: 'failed', because: { id: 'unknown' }, evidence, fix: 'samesite' }
    }),
})
