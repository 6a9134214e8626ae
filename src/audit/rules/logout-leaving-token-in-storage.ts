import { leftInStorage } from '../facts/left-in-storage.ts'
import { defineRule } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'

export const words = {
  title: 'Logout leaves the token in web storage',
  why: 'The cookie may be gone; the copy in web storage stays for every script of the site and for the next person at the device.',
  remediation:
    'Remove the entry from localStorage and sessionStorage at logout, or answer the logout with Clear-Site-Data: "storage". Better: keep no copy.',
  limits: 'Only pages that were read are known, and only the token itself is looked for.',
  because: {
    left: 'After the logout the token still stood in the web storage of the site.',
    unseen: 'The token stood in web storage before the logout; no page was read after it.',
    ...missedDoubt,
  },
  refutedBy: 'Web storage, read after the logout, without the token.',
}

export default defineRule({
  id: 'logout-leaving-token-in-storage',
  words,
  severity: 'medium',
  references: ['owasp-expiration', 'wstg-sess-06', 'asvs-14.3.1', 'cwe-613'],
  needs: ['page'],
  subjects: leftInStorage,
  label: ({ cookie }) => cookie.id,
  check: ({ cookie, isLeft, evidence }, { view }) => {
    if (isLeft === null) return { outcome: 'cantTell', because: { id: 'unseen' }, evidence }
    if (!isLeft) return { outcome: 'passed', evidence }
    return unlessMissed(view, cookie, { outcome: 'failed', because: { id: 'left' }, evidence })
  },
})
