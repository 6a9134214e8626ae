import { knownSecrets } from './known-secrets.ts'
import type { Seal } from './layer.ts'

/** Id of the documented default secret that verifies one of the seals, or null. A hit is proof: a MAC does not match by chance. */
export function knownSecretOf(seals: readonly Seal[]): string | null {
  for (const seal of seals) {
    // iron refuses what is shorter than 32 characters, and so all the stand-ins.
    const tried = seal.group === 'iron' ? knownSecrets.iron : [...knownSecrets[seal.group], ...knownSecrets.samples]
    const hit = tried.find(([, secret]) => seal.verifies(secret))
    if (hit !== undefined) return hit[0]
  }
  return null
}
