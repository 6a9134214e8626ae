import { fromBase64 } from '../../audit/value/base64.ts'
import { secretboxOpens } from './chacha.ts'
import type { TrialOf } from './trial.ts'

/** @fastify/secure-session with a key of 32 octets: base64 of a secretbox of NaCl, `;` its nonce. What a passphrase makes takes Argon2. */
export const secretboxTrial: TrialOf = (value) => {
  const [, box = '', nonceText = ''] = /^([A-Za-z0-9+/]{22,}={0,2});([A-Za-z0-9+/]{32})$/.exec(value) ?? []
  const [sealed, nonce] = [box, nonceText].map(fromBase64)
  if (!sealed || nonce?.length !== 24) return null
  return { slow: false, fits: (secret) => secret.length === 32 && secretboxOpens(secret, nonce, sealed) }
}
