import { fromBase64 } from '../base64.ts'
import { fromHex, toHex } from '../hex.ts'
import { inflated } from '../inflate.ts'
import { hashByLength, joined, sameOctets } from '../keyed-hash.ts'
import { content, type Format } from '../layer.ts'
import type { Seal } from '../seal.ts'
import { latin1Text, utf8, utf8Text } from '../utf8.ts'

/** AuthTkt: hash, eight hexadecimal digits of time, user id `!` tokens `!` data (mod_auth_tkt, Pyramid, Paste). */
export const authTkt: Format = (text) => {
  const [, hex = '', time = '', user = '', rest = ''] =
    /^([0-9a-f]{128}|[0-9a-f]{64}|[0-9a-f]{32})([45678][0-9a-f]{7})([^!]{1,128})!(.*)$/s.exec(text) ?? []
  const digest = fromHex(hex)
  if (user === '' || digest === null) return null
  return {
    format: 'auth-tkt',
    kind: 'signed',
    inside: [content(userIn(user, rest), 'user')],
    selfContained: true,
    sealBits: 128,
    issuedAt: Number.parseInt(time, 16),
    seal: authTktSeal(digest, time, user, rest),
  }
}

/** Pyramid and repoze.who write the user in base64, and say so in the data. */
function userIn(user: string, rest: string): string {
  const octets = /\buserid_type:b64/.test(rest) ? fromBase64(user) : null
  return (octets === null ? null : utf8Text(octets)) ?? user
}

/** The hash over hash and secret, the inner one over address, time, secret, user, tokens and data. By default no address is bound: 0.0.0.0. */
function authTktSeal(digest: Uint8Array, time: string, user: string, rest: string): Seal {
  const hash = hashByLength(digest.length) ?? 'md5'
  const [data = '', tokens = ''] = rest.split('!', 2).toReversed()
  const before = joined(new Uint8Array(4), fromHex(time) ?? new Uint8Array())
  const after = utf8(`${user}\0${tokens}\0${data}`)
  return {
    group: 'python',
    verifies: (secret, { plain }) => {
      const inner = utf8(toHex(plain(hash, joined(before, secret, after))))
      return sameOctets(plain(hash, joined(inner, secret)), digest)
    },
  }
}

/** PeopleSoft's PS_TOKEN: from octet 44 SHA-1 over the content and the node's password in UTF-16, from octet 76 the content under zlib. */
export const peopleSoft: Format = (text, { name }) => {
  const octets = name === 'PS_TOKEN' ? fromBase64(text) : null
  if (octets === null || octets[76] !== 0x78) return null
  const inside = inflated(octets.subarray(78), 4096)
  const user = latin1Text(inside.subarray(21, 21 + (inside[20] ?? 0))).replaceAll('\0', '')
  const digest = octets.subarray(44, 64)
  const seal: Seal = { group: 'others', verifies: (secret, { plain }) => sameOctets(plain('sha1', joined(inside, utf16(secret))), digest) }
  return { format: 'ps-token', kind: 'signed', inside: [content(user, 'username')], selfContained: true, sealBits: 160, seal }
}

/** UTF-16LE of what is no more than Latin 1. */
function utf16(secret: Uint8Array): Uint8Array {
  const wide = new Uint8Array(2 * secret.length)
  secret.forEach((octet, i) => {
    wide[2 * i] = octet
  })
  return wide
}
