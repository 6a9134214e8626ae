import { formats } from '../../src/audit/value/formats/index.ts'
import { keygripSigned } from '../../src/audit/value/formats/node-signed.ts'
import type { Format } from '../../src/audit/value/layer.ts'
import type { Beside } from '../../src/audit/value/read-value.ts'
import { fastHashing } from '../../src/proofs/secrets/fast-hashing.ts'
import { trialsOf } from '../../src/proofs/secrets/trial.ts'
import { samples } from '../audit/value/samples.ts'
import { tokenVectors } from '../audit/value/token-vectors.ts'
import { sealedByKey } from '../proofs/secrets/sealed-by-key.ts'
import { mutatedText } from './mutated.ts'
import type { Target } from './target.ts'

/** Beyond that no value is opened. */
const longestValue = 8192

/** Every decoder of values: one that stands alone, and those that take turns. */
export const decoders: readonly Format[] = [keygripSigned, ...formats]

/** With and without its wrapping in percent signs: decoders are asked for what is inside. */
const seeds = [...samples, ...tokenVectors, ...sealedByKey].flatMap(({ value }) => {
  const bare = value.includes('%') ? decodeURIComponent(value) : value
  return bare === value ? [value] : [value, bare]
})

/** Names and signatures that some formats look at. */
const besides: readonly Beside[] = [
  {},
  ...['rack.session', 'rememberMe', 'LtpaToken2', 'PS_TOKEN', '.AspNet.ApplicationCookie', '__proto__'].map((name) => ({
    name,
    signature: 'ks5rY8UBAYB39-SdvA2KNDd7gRo',
  })),
]

const hashing = fastHashing()
const secret = new Uint8Array(32).fill(0x78)

/** Each decoder on its own, whatever another one would have made of the text before it, and every way to try a secret. */
export const valueTargets: readonly Target[] = [
  { name: 'decoders of values', seeds, grow: mutatedText, read: readByEach },
  { name: 'secrets tried on values', seeds, grow: mutatedText, read: tryOn },
]

function readByEach(text: string): string {
  const value = text.slice(0, longestValue)
  const { name = null, signature = null } = besides[value.length % besides.length] ?? {}
  return decoders.flatMap((format) => format(value, { name, signature })?.format ?? []).join(' ')
}

/** The slow ways take their thousand hashes whatever the value is. */
function tryOn(text: string): string {
  const value = text.slice(0, longestValue)
  const trials = trialsOf(value, besides[value.length % besides.length])
  for (const { slow, fits } of trials) if (!slow && fits(secret, hashing)) throw new Error('a secret fits that is none')
  return trials.map(({ slow }) => slow).join(' ')
}
