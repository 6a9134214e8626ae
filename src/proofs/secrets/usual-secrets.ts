import { knownSecrets } from '../../audit/value/known-secrets.ts'

/**
 * Secrets that people write where one is asked for: those of documentation, of which the sealed formats have their own, then words put
 * together. Some forty thousand, made as they are taken; the order is part of what a finding says, so new ones go to the end.
 */
export function* usualSecrets(): Generator<string> {
  const told = new Set<string>()
  for (const secret of [
    ...sealed,
    ...Object.values(knownSecrets).flatMap((group) => group.map(([, text]) => text)),
    ...composed(),
    ...later,
  ]) {
    if (!told.has(secret)) yield secret
    told.add(secret)
  }
}

/** Documented defaults of formats that only a list has the time for: Apache Shiro until 1.2.4, and the examples of Plug and Rails. */
const sealed = [
  'base64:kPH+bIxk5D2deZiIxcaaaA==',
  'development_secret_key_base_do_not_use_0000000000000000000000000',
  `${'a'.repeat(64)}`,
  `${'0'.repeat(64)}`,
  `${'x'.repeat(64)}`,
]

/** Documented keys that came after the words: a line that was told stays what it is. */
const later = [
  // System.Web's example of a machineKey element, and the salt that CakePHP 2 came with, which is its key as well.
  '21F090935F6E49C2C797F69BBAAD8402ABD2EE0B667A8B44EA7DD4374267A75D7AD972A119482D15A4127461DB1DC347C1A63AE5F1CCFAACFF1B72A7F0A281B',
  'DYhG93b0qyJfIxfs2guVoUubWwvniR2G0FgaC9mi',
  // The key of PASETO's test vectors.
  '707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f',
]

const beginnings = [
  '',
  'my',
  'your',
  'some',
  'this is a',
  'this is my',
  'super',
  'very',
  'top',
  'app',
  'session',
  'cookie',
  'jwt',
  'auth',
  'api',
  'flask',
  'django',
  'express',
  'dev',
  'test',
  'change',
]
const middles = [
  'secret',
  'secret key',
  'key',
  'password',
  'token',
  'session',
  'session secret',
  'cookie secret',
  'jwt secret',
  'auth secret',
  'app secret',
  'private key',
  'signing key',
  'encryption key',
  'passphrase',
  'me',
  'it',
  'this',
]
const ends = ['', '!', '1', '123', '123456', 'here', 'dev', 'test', '2024', '2025', '2026']

function* composed(): Generator<string> {
  for (const end of ends) {
    for (const beginning of beginnings) {
      for (const middle of middles) yield* spellings(`${beginning} ${middle} ${end}`.trim().split(/ +/))
    }
  }
}

/** Numbers and marks stand close: `secret123`, not `secret_123`. */
function spellings(words: readonly string[]): readonly string[] {
  const [last = ''] = words.slice(-1)
  const close = /^[\d!]/.test(last) ? last : ''
  const parts = close === '' ? words : words.slice(0, -1)
  const lower = ['', '_', '-', ' '].map((separator) => parts.join(separator))
  const capitals = parts.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
  const camel = [parts.slice(0, 1).concat(capitals.slice(1)).join(''), capitals.join('')]
  const upper = ['', '_', '-'].map((separator) => parts.join(separator).toUpperCase())
  return [...lower, ...camel, ...upper].map((text) => text + close)
}
