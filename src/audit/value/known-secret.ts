import { knownSecrets } from './known-secrets.ts'
import type { Seal } from './layer.ts'

/** Id of the documented default secret that verifies one of the seals, or null. A hit is proof: a MAC does not match by chance. */
export function knownSecretOf(seals: readonly Seal[]): string | null {
  for (const seal of seals) {
    const hit = knownSecrets.find(([, secret]) => secret.length >= seal.shortest && seal.verifies(secret))
    if (hit !== undefined) return hit[0]
  }
  return null
}
