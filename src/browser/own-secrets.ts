import { type Candidate, candidatesOf } from '../proofs/secrets/secret-list.ts'

/** `storage.local`: secrets that the user added, text as they wrote it, one a line. */
export const secretsKey = 'secrets'

/** In characters. */
export const longestSecrets = 1_000_000

/** In lines: an HMAC for each takes a few microseconds, and a page sets many cookies. */
export const mostAtOnce = 100

/** The list as the user wrote it; empty where there is none. */
export function ownSecretsIn(stored: unknown): string {
  return typeof stored === 'string' ? stored : ''
}

/** Those to try on every value at once: none where the list is too long for that. */
export function fewSecrets(text: string): readonly Candidate[] {
  const lines = text.split(/\r?\n/)
  return lines.length > mostAtOnce + 1 ? [] : [...candidatesOf(lines)].filter(({ secret }) => secret.length > 0)
}
