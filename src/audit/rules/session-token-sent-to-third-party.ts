import { judgeExposed, tokensInAddresses } from '../facts/exposed-tokens.ts'
import { defineRule } from '../rule.ts'
import { missedDoubt } from '../unless-missed.ts'

export const words = {
  title: 'Session token sent to another site',
  why: 'Whoever runs that site, and whoever reads its logs, can act as the user.',
  remediation:
    'Keep the token out of addresses and out of what scripts report, and set a Referrer-Policy of strict-origin-when-cross-origin or stricter.',
  limits: 'Addresses and the Referer are searched, request bodies are not.',
  because: {
    query: 'Stands in the query of a request to {host}.',
    path: 'Stands in the path of a request to {host}.',
    'path-parameter': 'Stands in the path of a request to {host}.',
    'path-modifier': 'Stands in the path of a request to {host}.',
    fragment: 'Stands in the fragment of an address of {host} that the site redirects to: the scripts there can read it.',
    referer: 'Stands in the Referer of a request to {host}.',
    ...missedDoubt,
  },
  refutedBy: 'The other site belonging to the same application and needing the token.',
}

export default defineRule({
  id: 'session-token-sent-to-third-party',
  words,
  severity: 'high',
  references: ['owasp-session-id-properties', 'wstg-sess-04', 'cwe-200'],
  needs: ['headers', 'allSites'],
  subjects: (view) => tokensInAddresses(view, 'cross-site'),
  label: ({ id }) => id,
  check: (token, { view }) => judgeExposed(view, token, ({ where, host }) => ({ id: where, args: { host } })),
})
