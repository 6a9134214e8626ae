import { fromBase64 } from '../base64.ts'
import { hmacSeal } from '../hmac-seal.ts'
import { content, type Format, type Seal } from '../layer.ts'
import { utf8, utf8Text } from '../utf8.ts'

/** Algorithms of RFC 7518 and RFC 8037; another name is hostile text until shown otherwise. */
const algorithms = new Set(
  `none hs256 hs384 hs512 rs256 rs384 rs512 ps256 ps384 ps512 es256 es256k es384 es512 eddsa ed25519 dir a128kw a192kw a256kw a128gcmkw
  a192gcmkw a256gcmkw rsa1_5 rsa-oaep rsa-oaep-256 ecdh-es ecdh-es+a128kw ecdh-es+a256kw pbes2-hs256+a128kw pbes2-hs512+a256kw`.split(
    /\s+/,
  ),
)

const hashOf = { hs256: 'sha256', hs384: 'sha384', hs512: 'sha512' } as const

/** JWS (RFC 7515 §3.1) and JWE (RFC 7516 §3.1) in compact form, bare or after `Bearer`. */
export const jose: Format = (text) => {
  const compact = text.replace(/^Bearer[ +]/, '')
  if (!compact.startsWith('ey') || !/^[\w.-]+$/.test(compact)) return null
  const parts = compact.split('.')
  const [header = '', payload = '', signature = ''] = parts
  const alg = algorithmOf(header)
  if (alg === null) return null
  const algorithm = algorithms.has(alg) ? alg : 'other'
  if (parts.length === 5) return { format: 'jwe', kind: 'encrypted', inside: [], selfContained: true, sealBits: 256, algorithm }
  const claims = parts.length === 3 ? textOf(payload) : null
  if (claims === null) return null
  const mac = signature === '' ? new Uint8Array() : fromBase64(signature)
  if (mac === null) return null
  const seal = sealOf(algorithm, `${header}.${payload}`, mac)
  return {
    format: 'jwt',
    kind: 'jwt',
    inside: [content(claims)],
    selfContained: true,
    sealBits: algorithm === 'none' ? 0 : Math.min(256, 8 * mac.length),
    algorithm,
    ...(seal === null ? {} : { seal }),
  }
}

function algorithmOf(header: string): string | null {
  const text = textOf(header)
  const found = text === null ? null : /^\{.*"alg"\s*:\s*"([\w+-]{1,24})".*\}$/s.exec(text)
  return found?.[1]?.toLowerCase() ?? null
}

function textOf(part: string): string | null {
  const octets = fromBase64(part)
  return octets === null ? null : utf8Text(octets)
}

function sealOf(algorithm: string, signed: string, mac: Uint8Array): Seal | null {
  if (algorithm !== 'hs256' && algorithm !== 'hs384' && algorithm !== 'hs512') return null
  return hmacSeal('jwt', hashOf[algorithm], utf8(signed), mac)
}
