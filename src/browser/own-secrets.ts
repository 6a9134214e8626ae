import { type Candidate, candidatesOf } from '../proofs/secrets/secret-list.ts'
import { browser } from './api.ts'

/** Secrets that the user added, to be tried on signed values beside the published ones. */
export interface OwnSecrets {
  /** those to try on every value at once: none where the list is too long for that */
  few(): readonly Candidate[]
  change(text: string): Promise<void>
}

/** `storage.local`: text as the user wrote it, one secret a line. */
export const secretsKey = 'secrets'

/** In characters. */
export const longestSecrets = 1_000_000

/** In lines: an HMAC for each takes a few microseconds, and a page sets many cookies. */
export const mostAtOnce = 100

export async function openOwnSecrets(): Promise<OwnSecrets> {
  let few = fewOf(ownSecretsIn((await browser.storage.local.get(secretsKey))[secretsKey]))
  return {
    few: () => few,
    async change(text) {
      few = fewOf(text)
      if (text.trim() === '') await browser.storage.local.remove(secretsKey)
      else await browser.storage.local.set({ [secretsKey]: text })
    },
  }
}

/** The list as the user wrote it; empty where there is none. */
export function ownSecretsIn(stored: unknown): string {
  return typeof stored === 'string' ? stored : ''
}

function fewOf(text: string): readonly Candidate[] {
  const lines = text.split(/\r?\n/)
  return lines.length > mostAtOnce + 1 ? [] : [...candidatesOf(lines)].filter(({ secret }) => secret.length > 0)
}
