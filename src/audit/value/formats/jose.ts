import type { KeyHint } from '../../traits.ts'
import { fromBase64 } from '../base64.ts'
import { authJsSeal } from '../generated-key.ts'
import { content, type Format } from '../layer.ts'
import { hmacSeal, type Seal } from '../seal.ts'
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
export const jose: Format = (text, { name }) => {
  const compact = text.replace(/^Bearer[ +]/, '')
  if (!compact.startsWith('ey') || !/^[\w.-]+$/.test(compact)) return null
  const parts = compact.split('.')
  const [protectedHeader = '', payload = '', signature = ''] = parts
  const header = headerOf(protectedHeader)
  const alg = header?.get('alg')
  if (header === null || typeof alg !== 'string' || !/^[\w+-]{1,24}$/.test(alg)) return null
  const algorithm = algorithms.has(alg.toLowerCase()) ? alg.toLowerCase() : 'other'
  const keyHints = hintsOf(header)
  if (parts.length === 5) {
    const kid = header.get('kid')
    const seal = algorithm === 'dir' && typeof kid === 'string' ? authJsSeal(kid, name) : null
    return { format: 'jwe', kind: 'encrypted', inside: [], selfContained: true, sealBits: 256, algorithm, keyHints, ...sealed(seal) }
  }
  const claims = parts.length === 3 ? textOf(payload) : null
  const mac = signature === '' ? new Uint8Array() : fromBase64(signature)
  if (claims === null || mac === null) return null
  return {
    format: 'jwt',
    kind: 'jwt',
    inside: [content(claims)],
    selfContained: true,
    sealBits: algorithm === 'none' ? 0 : Math.min(256, 8 * mac.length),
    algorithm,
    keyHints,
    ...sealed(sealOf(algorithm, `${protectedHeader}.${payload}`, mac)),
  }
}

function sealed(seal: Seal | null) {
  return seal === null ? {} : { seal }
}

/** A Map, because a name of the header is foreign text. */
function headerOf(part: string): ReadonlyMap<string, unknown> | null {
  try {
    const header: unknown = JSON.parse(textOf(part) ?? '')
    return typeof header === 'object' && header !== null && !Array.isArray(header) ? new Map(Object.entries(header)) : null
  } catch {
    return null
  }
}

/** Identifiers of keys that are none: what a server that looks the key up by them would do with another one. */
const odd: readonly (readonly [KeyHint, RegExp])[] = [
  ['kid-address', /^https?:\/\//i],
  ['kid-path', /\.\.[/\\]|^(?:\/|[A-Za-z]:\\|file:).*\.(?:pem|key|crt|cer|der|pub|jwk|json|txt)$/i],
  ['kid-query', /['"`;].*\s|\s.*['"`;]|\b(?:union|select)\s/i],
]

/** RFC 7515 §4.1.2 to §4.1.5. */
function hintsOf(header: ReadonlyMap<string, unknown>): readonly KeyHint[] {
  const kid = header.get('kid')
  return [
    ...(['jku', 'x5u', 'jwk'] as const).filter((name) => header.has(name)),
    ...(typeof kid === 'string' ? odd.flatMap(([hint, pattern]) => (pattern.test(kid) ? [hint] : [])) : []),
  ]
}

function textOf(part: string): string | null {
  const octets = fromBase64(part)
  return octets === null ? null : utf8Text(octets)
}

function sealOf(algorithm: string, signed: string, mac: Uint8Array): Seal | null {
  if (algorithm !== 'hs256' && algorithm !== 'hs384' && algorithm !== 'hs512') return null
  return hmacSeal('jwt', hashOf[algorithm], utf8(signed), mac)
}
