import { defineRule } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'

export const words = {
  title: 'Session token in the page',
  why: 'What stands in the HTML can be read by every script of the page and by whoever gets a saved copy: HttpOnly protects nothing then.',
  remediation:
    'Leave the token out of the page. Where a form needs a secret of its own, derive a CSRF token that is not the session’s identifier.',
  limits: 'Pages are read on allowed sites only, and searched for the token and its usual encodings.',
  because: { html: 'Stands in the HTML of a page of {host}.', ...missedDoubt },
  refutedBy: 'The page, read again, without the token.',
}

export default defineRule({
  id: 'session-token-in-page',
  words,
  severity: 'medium',
  references: ['asvs-3.3.4', 'wstg-sess-04', 'cwe-200'],
  needs: ['page'],
  subjects: (view) => view.tokens,
  label: (cookie) => cookie.id,
  check: (cookie, { view }) => {
    const found = view.exposures.filter(({ key, where }) => key === cookie.key && where === 'html')
    const [first] = found
    if (first === undefined) return { outcome: 'passed', evidence: view.state.pages.slice(-4).map(({ id }) => id) }
    const because = { id: 'html', args: { host: first.host } }
    return unlessMissed(view, cookie, { outcome: 'failed', because, evidence: found.slice(0, 8).map(({ id }) => id) })
  },
})
