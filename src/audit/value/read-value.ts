import type { EpochMilliseconds } from '../time.ts'
import type { ValueTraits } from '../traits.ts'
import { type DigestKey, digestOf } from './digest.ts'
import { needlesOf } from './needles.ts'

/** What stands beside a value and helps to read it; never kept. */
export interface Beside {
  /** name of the cookie: part of the signed message in Keygrip, gorilla, Mojolicious and oauth2-proxy */
  readonly name?: string
  /** value of the `<name>.sig` cookie that came with it (Keygrip) */
  readonly signature?: string
  /** when the value was issued, where that was seen: a time inside is told from chance by it */
  readonly issued?: EpochMilliseconds
}

/**
 * The one door for cookie values: what a value is, without the value. Total: any text has traits, in bounded time.
 */
export function readValue(value: string, key: DigestKey, _beside: Beside = {}): ValueTraits {
  const digest = digestOf(value, key)
  return {
    digest,
    identity: digest,
    length: value.length,
    kind: value === '' ? 'empty' : 'opaque',
    formats: [],
    alphabet: 'printable',
    bits: value.length * 6,
    longestRun: value.length,
    parts: [digest],
    fields: [],
    meanings: [],
    selfContained: false,
    issuedAt: null,
    expiresAt: null,
    algorithm: null,
    knownSecret: null,
    needles: value.length < 8 ? [] : needlesOf(value, key),
  }
}
