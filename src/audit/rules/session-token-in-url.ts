import { judgeExposed, tokensInAddresses } from '../facts/exposed-tokens.ts'
import { defineRule } from '../rule.ts'
import { missedDoubt } from '../unless-missed.ts'

export const words = {
  title: 'Session token in an address',
  why: 'Addresses end up in histories, server logs, bookmarks, shared links and the Referer of other sites: each of them then holds the session.',
  remediation: 'Carry the token in the cookie only, and turn off URL rewriting of session identifiers.',
  limits: 'Addresses are searched for the token and its usual encodings; a part of it, or one under a key, is not recognised.',
  because: {
    query: 'Stands in the query of a request to {host}, as {name}.',
    path: 'Stands in the path of a request to {host}.',
    'path-parameter': 'Stands in the path of a request to {host}, as ;{name}.',
    'path-modifier': 'Stands in the path of a request to {host}, as ({name}(…)).',
    fragment: 'Stands in the fragment of an address at {host}, after #: scripts of the page and the history can read it.',
    referer: 'Stands in the Referer of a request to {host}.',
    ...missedDoubt,
  },
  refutedBy: 'The part of the address being an identifier of something else with the same text.',
}

export default defineRule({
  id: 'session-token-in-url',
  words,
  severity: 'medium',
  references: ['owasp-session-id-properties', 'wstg-sess-04', 'asvs-14.2.1', 'cwe-598'],
  needs: ['headers'],
  subjects: (view) => tokensInAddresses(view, 'same-site'),
  label: ({ id }) => id,
  check: (token, { view }) => judgeExposed(view, token, ({ where, host, name }) => ({ id: where, args: { host, name: name ?? '' } })),
})
