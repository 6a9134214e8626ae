import { deviceBindings } from '../facts/device-binding.ts'
import { defineRule } from '../rule.ts'

export const words = {
  title: 'Device binding without effect',
  why: 'A session that is bound to the device is worth nothing to whoever copies its cookie. The site asks for that, and the browser does not do it.',
  remediation:
    'Send Secure-Session-Registration and Secure-Session-Challenge: browsers do not heed the Sec-Session-* names of the first drafts.',
  limits: 'Whether the registration succeeded, and which cookies are bound by it, stands in answers that are not shown to extensions.',
  because: {
    'old-name': 'The site asks for it with Sec-Session-Registration, a name that browsers do not know any more.',
    unsupported: 'The site asks for it, and this browser does not bind sessions: look at it in Chrome.',
  },
  refutedBy: 'A request of the browser that carries Secure-Session-Response.',
}

export default defineRule({
  id: 'session-token-device-binding-without-effect',
  words,
  severity: 'info',
  references: ['w3c-dbsc'],
  needs: ['headers'],
  subjects: deviceBindings,
  label: ({ cookie }) => cookie.id,
  check: ({ isByOldName, evidence }, { browser }) => {
    if (isByOldName) return { outcome: 'failed', because: { id: 'old-name' }, evidence }
    return browser === 'firefox' ? { outcome: 'cantTell', because: { id: 'unsupported' }, evidence } : { outcome: 'passed', evidence }
  },
})
