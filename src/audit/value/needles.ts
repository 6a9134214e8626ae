import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { Digest } from '../traits.ts'
import { toBase64 } from './base64.ts'
import { type DigestKey, digestOf } from './digest.ts'
import { toHex } from './hex.ts'
import { percentDecoded } from './percent.ts'
import { utf8 } from './utf8.ts'

/** Digests of the spellings in which a text leaks: raw, URL-decoded, base64, hex, MD5, SHA-1, SHA-256. */
export function needlesOf(text: string, key: DigestKey): readonly Digest[] {
  const octets = utf8(text)
  return digests([text, percentDecoded(text) ?? text, toBase64(octets), toHex(octets), ...hashes(octets)], key)
}

/**
 * Digests by which a typed login name is found among the decoded parts of a value: as typed, in lower case and the local part of an
 * e-mail address, and MD5, SHA-1 and SHA-256 of each. Empty for an empty name.
 */
export function loginNameDigests(name: string, key: DigestKey): readonly Digest[] {
  const lower = name.toLowerCase()
  const at = lower.indexOf('@')
  const spellings = [name, lower, ...(at > 0 ? [lower.slice(0, at), name.slice(0, at)] : [])].filter((spelling) => spelling !== '')
  return digests([...spellings, ...spellings.flatMap((spelling) => hashes(utf8(spelling)))], key)
}

function hashes(octets: Uint8Array): readonly string[] {
  return [md5, sha1, sha256].map((hash) => toHex(hash(octets)))
}

function digests(texts: readonly string[], key: DigestKey): readonly Digest[] {
  return [...new Set(texts)].map((text) => digestOf(text, key))
}
