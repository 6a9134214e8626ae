import { rememberedLogouts } from '../facts/remembered-logouts.ts'
import { defineRule } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'

export const words = {
  title: 'Logout undone by the remember-me token',
  why: 'The user signs out and is signed in again by the next page: whoever uses the browser afterwards is the user.',
  remediation:
    'Delete the remember-me token at logout too, with the Domain and Path that it was set with, and make it invalid on the server.',
  limits: 'That the user is signed in again is told by a page that offers to sign out. Without reading pages it stays open.',
  because: {
    'signed-in': 'The remember-me token was still sent after the logout, and the page that came was a signed-in user’s.',
    kept: 'The remember-me token is still there after the logout. Whether it signs in again was not seen.',
    ...missedDoubt,
  },
  refutedBy: 'A page after the logout that asks to sign in although the remember-me token was sent.',
}

export default defineRule({
  id: 'logout-undone-by-remember-me',
  words,
  severity: 'medium',
  references: ['owasp-expiration', 'wstg-sess-06', 'asvs-7.4.1', 'cwe-613'],
  needs: ['headers'],
  subjects: rememberedLogouts,
  label: ({ cookie }) => cookie.id,
  check: ({ cookie, isRemoved, signedIn, evidence }, { view }) => {
    if (isRemoved) return { outcome: 'passed', evidence }
    if (!signedIn) return { outcome: 'cantTell', because: { id: 'kept' }, evidence }
    return unlessMissed(view, cookie, { outcome: 'failed', because: { id: 'signed-in' }, evidence })
  },
})
