import { browserRestarts } from '../facts/browser-restarts.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Session token restored with the browser',
  why: 'A token that is not persistent ends with the browser, unless the browser restores its last session (“continue where you left off”, or after a crash): then the next person at the device is still signed in.',
  remediation:
    'Nothing is wrong with the cookie: browsers restore such cookies by design. Let the server end a session that has been idle, so that a restored token opens nothing.',
  limits: 'Only tabs that were open at the start are looked at. Whether the server still takes the token is not tried.',
  because: {
    restored:
      'Not persistent, and still in the jar after the browser had been started again: the browser restored its last session, with this cookie in it.',
    missed: 'Not in the jar any more after the browser had been started again; something was missed before, so it may have gone earlier.',
  },
  refutedBy: 'A browser that forgets its tabs when it is closed, and has no such cookie when it starts again.',
}

export default defineRule({
  id: 'session-token-restored-with-browser',
  words,
  severity: 'info',
  references: ['mdn-set-cookie', 'nist-session-secrets', 'owasp-expiration'],
  needs: ['jar'],
  subjects: browserRestarts,
  label: ({ cookie }) => cookie.id,
  check: ({ cookie, start, isRestored, isWhole }) => {
    const evidence = [cookie.storedBy, start.id]
    if (isRestored) return { outcome: 'failed', because: { id: 'restored' }, evidence }
    return isWhole ? { outcome: 'passed', evidence } : { outcome: 'cantTell', because: { id: 'missed' }, evidence }
  },
})
