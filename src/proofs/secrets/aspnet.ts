import { fromBase64 } from '../../audit/value/base64.ts'
import { fromHex } from '../../audit/value/hex.ts'
import { type HashName, hashByLength, joined, sameOctets } from '../../audit/value/keyed-hash.ts'
import { latin1Text, utf8 } from '../../audit/value/utf8.ts'
import type { Stretching } from './stretching.ts'
import type { Trial, TrialOf } from './trial.ts'

/**
 * Tickets that ASP.NET seals with the machine key: ciphertext, then an HMAC over it. Until 4.0 the validation key signs as it is, from 4.5 a
 * key of what is sealed follows from it. The secret is the validation key, also at the beginning of a line `validationKey,decryptionKey`.
 */
export const aspNetTrial: TrialOf = (value, name) => ofForms(value) ?? (name?.startsWith('.AspNet.') === true ? ofOwin(value) : null)

/** Forms authentication (`.ASPXAUTH`): upper-case hexadecimal. */
function ofForms(value: string): Trial | null {
  const octets = /^[0-9A-F]{128,}$/.test(value) ? fromHex(value) : null
  return octets === null ? null : sealed(octets, [null, purpose('FormsAuthentication.Ticket')])
}

/** The cookie of ASP.NET Identity under OWIN: base64url, which only its name tells from others, with the type of the sign-in among its purposes. */
function ofOwin(value: string): Trial | null {
  const octets = /^[\w-]{150,}$/.test(value) ? fromBase64(value) : null
  const middleware = 'Microsoft.Owin.Security.Cookies.CookieAuthenticationMiddleware'
  const types = ['ApplicationCookie', 'Cookies', 'ExternalCookie']
  return octets === null
    ? null
    : sealed(
        octets,
        types.map((type) => purpose('User.MachineKey.Protect', middleware, type, 'v1')),
      )
}

/** Ciphers have blocks of 8 or 16 octets, and what is left after IV and ciphertext is the HMAC: of its length little more is known. */
function sealed(octets: Uint8Array, purposes: readonly (Uint8Array | null)[]): Trial | null {
  const ways = [20, 32, 48, 64].flatMap((length) => {
    const hash = hashByLength(length)
    const body = octets.length - length
    return hash === null || body < 32 || body % 8 !== 0 ? [] : [{ hash, message: octets.subarray(0, body), mac: octets.subarray(body) }]
  })
  if (ways.length === 0) return null
  return {
    slow: false,
    fits: (secret, hashing) => {
      const keys = purposes.map((label) => (label === null ? masterOf(secret) : derived(masterOf(secret), label, hashing)))
      return ways.some(({ hash, message, mac }) => keys.some((key) => isSignedBy(key, hash, message, mac, hashing)))
    },
  }
}

function isSignedBy(key: Uint8Array, hash: HashName, message: Uint8Array, mac: Uint8Array, hashing: Stretching): boolean {
  return sameOctets(hashing.mac(hash, key, message), mac)
}

/** The first of two keys in hexadecimal with a comma between them, as collections of machine keys write them. */
function masterOf(secret: Uint8Array): Uint8Array {
  if (secret.length < 48 || secret.indexOf(comma) === -1) return secret
  return fromHex(latin1Text(secret.subarray(0, secret.indexOf(comma)))) ?? secret
}

const comma = 0x2c

/** Label, a zero, and the context: each of the specific purposes with its length before it, as a BinaryWriter writes them. */
function purpose(label: string, ...specific: readonly string[]): Uint8Array {
  return joined(utf8(label), Uint8Array.of(0), ...specific.map((text) => joined(Uint8Array.of(text.length), utf8(text))))
}

/** NIST SP 800-108 §4.1, counter mode with HMAC-SHA-512: as many octets as the validation key has. */
function derived(key: Uint8Array, label: Uint8Array, hashing: Stretching): Uint8Array {
  const made = new Uint8Array(64 * Math.ceil(key.length / 64))
  const bits = 8 * key.length
  for (let block = 1; 64 * (block - 1) < key.length; block++) {
    const message = joined(Uint8Array.of(0, 0, 0, block), label, Uint8Array.of(0, 0, bits >>> 8, bits))
    made.set(hashing.mac('sha512', key, message), 64 * (block - 1))
  }
  return made.subarray(0, key.length)
}
