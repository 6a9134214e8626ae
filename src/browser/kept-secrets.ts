import type { Candidate } from '../proofs/secrets/secret-list.ts'
import { browser } from './api.ts'
import { fewSecrets, ownSecretsIn, secretsKey } from './own-secrets.ts'

/** The user's own secrets in a worker's life, to be tried on signed values beside the published ones. */
export interface KeptSecrets {
  few(): readonly Candidate[]
  change(text: string): Promise<void>
}

export async function openSecrets(): Promise<KeptSecrets> {
  let few = fewSecrets(ownSecretsIn((await browser.storage.local.get(secretsKey))[secretsKey]))
  return {
    few: () => few,
    async change(text) {
      few = fewSecrets(text)
      if (text.trim() === '') await browser.storage.local.remove(secretsKey)
      else await browser.storage.local.set({ [secretsKey]: text })
    },
  }
}
