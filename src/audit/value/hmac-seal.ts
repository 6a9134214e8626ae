import { type HashName, repeatedMac, sameOctets } from './keyed-hash.ts'
import type { SecretGroup } from './known-secrets.ts'
import type { Seal } from './layer.ts'
import { utf8 } from './utf8.ts'

/** How a key follows from the secret. `label` names the derivation: keys are kept by label and secret. */
export interface Derivation {
  readonly label: string
  key(secret: Uint8Array): Uint8Array
}

/** The secret is the key. */
export const plainKey: Derivation = { label: '', key: (secret) => secret }

/** A seal that an HMAC makes over a message. */
export function hmacSeal(
  group: SecretGroup,
  hash: HashName,
  message: Uint8Array,
  signature: Uint8Array,
  derivation: Derivation = plainKey,
): Seal {
  return {
    group,
    verifies: (secret) =>
      sameOctets(
        repeatedMac(hash, `${derivation.label} ${secret}`, () => derivation.key(utf8(secret)), message),
        signature,
      ),
  }
}
