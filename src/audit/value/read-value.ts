import type { EpochMilliseconds } from '../time.ts'
import type { Digest, ValueTraits } from '../traits.ts'
import { alphabetOf, longestRun } from './alphabet.ts'
import { type DigestKey, digestOf } from './digest.ts'
import { knownSecretOf } from './known-secret.ts'
import { needlesOf } from './needles.ts'
import { percentDecoded } from './percent.ts'
import { type Reading, reading } from './reading.ts'
import type { Seal } from './seal.ts'

/** What stands beside a value and helps to read it; never kept. */
export interface Beside {
  /** name of the cookie: part of the signed message in Keygrip, gorilla, Mojolicious and oauth2-proxy */
  readonly name?: string
  /** value of the `<name>.sig` cookie that came with it (Keygrip) */
  readonly signature?: string
  /** the pieces that follow, where this is the first of a value that was cut; what it holds is then told of the whole */
  readonly following?: readonly string[]
  /** when the value was issued, where that was seen: tells a time inside from chance */
  readonly issued?: EpochMilliseconds
}

/** Browsers refuse more than 4096 octets of name and value (RFC 6265bis §5.6): beyond twice that only what is cheap is told. */
const longestOpened = 8192

/** Shorter texts are found everywhere by chance: they are no needle. */
const shortestNeedle = 8

const mostParts = 32

/** Format of a first chunk whose traits tell of the whole. */
export const chunked = 'chunks'

/**
 * The one door for cookie values: what a value is, without the value. Total: any text has traits, in bounded time, and nothing is thrown.
 * `bits` is the format's own bound: whether the secret behind a signature is a published one is told by `knownSecret` alone.
 */
export function readValue(value: string, key: DigestKey, beside: Beside = {}): ValueTraits {
  const own = value.length > longestOpened ? unopened(value) : opened(value, beside)
  const read = beside.following === undefined ? own : ofWhole([value, ...beside.following], beside)
  const digest = digestOf(value, key)
  const identity = own.id === null || own.id === value ? digest : digestOf(own.id, key)
  const needles = [value, ...(own.id === null || own.id === value ? [] : [own.id])].filter((text) => text.length >= shortestNeedle)
  return {
    digest,
    identity,
    length: value.length,
    kind: read.kind,
    formats: [...new Set(read.formats)].slice(0, 16),
    alphabet: read.alphabet,
    bits: Math.round(read.bits * 10) / 10,
    longestRun: longestRun(percentDecoded(value.slice(0, longestOpened)) ?? value.slice(0, longestOpened)),
    parts: partsOf(read, key),
    fields: [...new Set(read.fields)].slice(0, mostParts),
    meanings: [...new Set(read.meanings)],
    selfContained: read.selfContained,
    issuedAt: read.issuedAt,
    expiresAt: read.expiresAt,
    algorithm: read.algorithm,
    knownSecret: knownSecretOf(read.seals),
    ...(read.keyHints.length === 0 ? {} : { keyHints: [...new Set(read.keyHints)] }),
    needles: value.length > longestOpened ? [] : [...new Set(needles.flatMap((text) => needlesOf(text, key)))],
  }
}

/** What a secret can be tried on in a value: the seals that were found in it. They hold the value, and must be let go with it. */
export function sealsOf(value: string, beside: Beside = {}): readonly Seal[] {
  return value.length > longestOpened ? [] : opened(value, beside).seals
}

function opened(value: string, { name, signature, issued }: Beside): Reading {
  return reading(value, { name: name ?? null, signature: signature ?? null, issued: issued ?? null, budget: 96 })
}

/** A session in many pieces is long: as long as it was sent at once, it is opened. */
function ofWhole(chunks: readonly string[], beside: Beside): Reading {
  const read = opened(chunks.join(''), beside)
  return { ...read, formats: [chunked, ...read.formats] }
}

function unopened(value: string): Reading {
  const { name, symbols } = alphabetOf(value.slice(0, longestOpened))
  return {
    kind: 'text',
    formats: ['too-long'],
    alphabet: name,
    bits: longestOpened * Math.log2(symbols),
    id: null,
    idRank: 0,
    leaves: [],
    fields: [],
    meanings: [],
    selfContained: false,
    issuedAt: null,
    expiresAt: null,
    algorithm: null,
    keyHints: [],
    seals: [],
  }
}

/** Digests of the decoded parts as they stand and in lower case, so that a login name is found however it was typed. */
function partsOf({ leaves }: Reading, key: DigestKey): readonly Digest[] {
  const texts = new Set(leaves.flatMap((leaf) => (leaf.length > 512 ? [leaf] : [leaf, leaf.toLowerCase()])))
  return [...texts].slice(0, mostParts).map((text) => digestOf(text, key))
}
