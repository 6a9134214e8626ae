import { defineRule } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'

export const words = {
  title: 'Session that lives in the cookie alone',
  why: 'The value is the session itself, signed or sealed: a copy stays good until it runs out, whatever logout, password change or block says, unless the server keeps a list of what it no longer takes.',
  remediation:
    'Keep the lifetime inside the value short, and keep on the server what must be revocable: a session identifier, a version number of the user, or a list of ended sessions.',
  limits: 'Whether the server keeps such a list is not visible; asking it with an old value tells.',
  because: {
    content:
      'Its value holds the session, not an identifier: there is nothing that could be fixed by planting it, and nothing that can be taken back.',
    sealed: 'Its value is sealed. Whether it holds the session or only an identifier cannot be seen.',
    ...missedDoubt,
  },
  refutedBy: 'An old value that the server refuses after the logout.',
}

export default defineRule({
  id: 'session-token-not-revocable',
  words,
  severity: 'info',
  references: ['owasp-expiration', 'asvs-7.4.1', 'wstg-sess-10', 'cwe-613'],
  needs: ['jar'],
  subjects: (view) => view.tokens,
  label: (cookie) => cookie.id,
  check: (cookie, { view }) => {
    const evidence = [cookie.storedBy]
    if (!cookie.traits.selfContained) return { outcome: 'passed', evidence }
    if (cookie.traits.kind === 'encrypted') return { outcome: 'cantTell', because: { id: 'sealed' }, evidence }
    return unlessMissed(view, cookie, { outcome: 'failed', because: { id: 'content' }, evidence })
  },
})
