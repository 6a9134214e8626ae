import { siblingsOf } from '../facts/sibling-hosts.ts'
import { defineRule } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'

export const words = {
  title: 'Session token that sibling hosts can plant',
  why: 'Every host of the domain can set a cookie of this name for the whole domain: a weak sibling, or somebody on the way to one over plain HTTP, can put their own session under the user.',
  remediation: 'Rename the cookie to begin with __Host-: browsers then take it from this host alone.',
  limits: 'Only hosts that were seen are named. Whether one of them is weak is not tested.',
  because: {
    sibling: '{host} belongs to the same domain and can set {name} for all of it ({count} such hosts were seen).',
    plain: '{host} belongs to the same domain and was reached over plain HTTP: whoever is on the way can set {name} in its name.',
    ...missedDoubt,
  },
  refutedBy: 'A name that begins with __Host-.',
}

export default defineRule({
  id: 'session-token-open-to-siblings',
  words,
  severity: 'info',
  references: ['rfc6265bis-integrity', 'rfc6265bis-prefixes', 'asvs-3.3.3'],
  needs: ['jar'],
  subjects: siblingsOf,
  label: ({ cookie }) => cookie.id,
  check: ({ cookie, hosts, plain }, { view }) => {
    const host = plain ?? hosts[0]
    if (host === undefined) return { outcome: 'passed', evidence: [cookie.storedBy] }
    const because = { id: plain === null ? 'sibling' : 'plain', args: { host, name: cookie.cookie.name, count: hosts.length } }
    const severity = plain === null ? 'info' : 'low'
    return unlessMissed(view, cookie, { outcome: 'failed', because, severity, evidence: [cookie.storedBy], fix: 'prefix' })
  },
})
