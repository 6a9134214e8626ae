import { isIdentifier, strengthOf } from '../facts/token-strength.ts'
import { type Context, defineRule, type Verdict } from '../rule.ts'
import { missedDoubt, unlessMissed } from '../unless-missed.ts'
import type { CookieFact } from '../view.ts'

export const words = {
  title: 'Session token too short to be unguessable',
  why: 'Whoever can guess a token is signed in as its owner. Even if every part of it is random, this one leaves too few possibilities.',
  remediation:
    'Let the framework or a cryptographic generator make the identifier: 128 random bits, for example 32 hexadecimal characters.',
  limits:
    'What is counted is an upper bound: a longer token may be just as predictable. Tokens that are sent together are judged together.',
  because: {
    'login-name': 'It is a hash of the name that was typed at login: whoever knows the name can compute it.',
    digest: 'It is the hash of a small number, a common name, a private address or the second of its issue: whoever tries them finds it.',
    time: 'Most of it is a time and a counter: at most {bits} bits that somebody else cannot know; {limit} are the minimum.',
    minimum: 'At most {bits} bits that somebody else cannot know; {limit} are the minimum.',
    signed: 'At most {bits} bits that somebody else cannot know; only the signature beside it, and so its secret, stands against guessing.',
    recommended: 'At most {bits} bits that somebody else cannot know; the profile asks for {limit}.',
    ...missedDoubt,
  },
  refutedBy: 'A second token that the server needs together with this one.',
}

export default defineRule({
  id: 'session-token-short',
  words,
  severity: 'high',
  references: ['owasp-session-id-properties', 'wstg-sess-01', 'asvs-7.2.3', 'nist-session-secrets', 'cwe-331'],
  needs: ['jar'],
  subjects: (view) => view.tokens.filter(isIdentifier),
  label: (cookie) => cookie.id,
  check: (cookie, context) => unlessMissed(context.view, cookie, judge(cookie, context)),
})

function judge(cookie: CookieFact, { view, profile }: Context): Verdict {
  const { bits, limit, short } = strengthOf(view, cookie, profile)
  if (short === null) return { outcome: 'passed', evidence: [cookie.storedBy] }
  const severity = short === 'minimum' || short === 'login-name' ? 'high' : 'low'
  const because = { id: short === 'minimum' ? wayOf(cookie) : short, args: { bits, limit } }
  return { outcome: 'failed', because, severity, evidence: [cookie.storedBy], fix: 'entropy' }
}

function wayOf({ traits }: CookieFact): 'digest' | 'time' | 'minimum' {
  if (traits.formats.includes('digest-of-small-input')) return 'digest'
  return traits.kind === 'opaque' && traits.meanings.includes('time') && !traits.formats.includes('pieces') ? 'time' : 'minimum'
}
