import { loginsThatStick } from '../facts/logins-that-stick.ts'
import { stickingWords } from '../facts/sticking-words.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session that does not stick',
  why: 'The login is answered like a success, and the next request comes as a stranger’s: people cannot sign in, are sent round in a loop, or are signed out at once.',
  remediation: 'Mend what the reason names, sign in again, and look whether the next request carries the cookie.',
  limits:
    'A login that an application answers like a success although the password was wrong looks the same where the server sets no cookie. What a service worker answers, and requests that were not seen, are not judged.',
  because: stickingWords,
  refutedBy: 'A page behind the login, shown after it, whose request carried the cookie.',
}

export default defineRule({
  id: 'session-that-does-not-stick',
  words,
  severity: 'medium',
  references: ['rfc6265bis-storage', 'rfc6265bis-retrieval', 'mdn-set-cookie', 'mdn-fetch-credentials'],
  needs: ['headers'],
  subjects: loginsThatStick,
  label: ({ subject }) => subject,
  check: ({ sticking, evidence }) => {
    if (sticking === null) return { outcome: 'passed', evidence }
    const { kind, args, isWhole } = sticking
    return isWhole
      ? { outcome: 'failed', because: { id: kind, args }, evidence }
      : { outcome: 'cantTell', because: { id: 'missed' }, evidence }
  },
})
