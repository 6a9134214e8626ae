import { toBase64Url } from './base64.ts'
import { joined } from './keyed-hash.ts'
import { anySeal, type Hashing, type Seal } from './seal.ts'
import { utf8 } from './utf8.ts'

/**
 * Auth.js 5 and better-auth seal with a key that HKDF makes of the secret, and write its thumbprint (RFC 7638) beside: that alone tells
 * whether a secret is theirs. Auth.js takes SHA-512 and the cookie's name as salt, better-auth SHA-256 and a fixed salt.
 */
export function authJsSeal(thumbprint: string, name: string | null): Seal {
  const own = name?.replace(/\.\d+$/, '') ?? ''
  const salts = [...new Set([own, 'authjs.session-token', '__Secure-authjs.session-token'])].filter((salt) => salt !== '')
  const ofAuthJs = salts.map((salt) => thumbprintSeal(thumbprint, 'sha512', salt, `Auth.js Generated Encryption Key (${salt})`))
  return anySeal([thumbprintSeal(thumbprint, 'sha256', 'better-auth-session', 'BetterAuth.js Generated Encryption Key'), ...ofAuthJs])
}

function thumbprintSeal(thumbprint: string, hash: 'sha256' | 'sha512', salt: string, info: string): Seal {
  const asked = utf8(thumbprint)
  return {
    group: 'node',
    verifies: (secret, hashing) => {
      const known = hashing.derived(`thumbprint ${hash} ${salt}`, secret, () => {
        const key = hkdf(secret, utf8(salt), utf8(info), 64, hashing)
        return utf8(toBase64Url(hashing.plain(hash, utf8(`{"k":"${toBase64Url(key)}","kty":"oct"}`))))
      })
      return known.length === asked.length && known.every((octet, i) => octet === asked[i])
    },
  }
}

/** HKDF-SHA-256 (RFC 5869 §2): up to 64 octets of key. */
export function hkdf(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, octets: number, { mac }: Hashing): Uint8Array {
  const pseudorandom = mac('sha256', salt, secret).slice()
  const first = mac('sha256', pseudorandom, joined(info, Uint8Array.of(1))).slice()
  return octets <= 32 ? first.subarray(0, octets) : joined(first, mac('sha256', pseudorandom, joined(first, info, Uint8Array.of(2))))
}
