import type { Digest, ValueTraits } from '../audit/traits.ts'
import { keptKeys } from '../audit/value/kept-keys.ts'
import { type Beside, readValue, sealsOf } from '../audit/value/read-value.ts'
import type { Candidate } from '../proofs/secrets/secret-list.ts'
import { type ValueReader, valueReader } from '../traffic/value-reader.ts'

/** Reads values for a worker's life; cookie values with all their traits. */
export interface TraitsReader extends ValueReader {
  cookie(value: string, beside: Beside): ValueTraits
  /** digests of the remembered values in the spellings in which they leak */
  needles(): ReadonlySet<Digest>
  /** What is read from now on is read anew. */
  forget(): void
  /** What one batch of events asks again and again is read once; afterwards no value is held. */
  endBatch(): void
}

/** So many traits are remembered in a worker's life. */
const bound = 2_000

/**
 * The same cookie on a hundred requests is read once. It is known by digest: the value itself is let go.
 *
 * @param own secrets of the user's own that are tried beside the published ones
 */
export function traitsReader(key: Uint8Array, own: () => readonly Candidate[] = () => []): TraitsReader {
  const { digest: digestOf, loginName } = valueReader(key)
  const known = new Map<string, ValueTraits>()
  const digests = new Map<string, Digest>()
  const plain = new Map<string, ValueTraits>()

  function digest(text: string): Digest {
    const made = digests.get(text) ?? digestOf(text)
    digests.set(text, made)
    return made
  }

  function withOwn(traits: ValueTraits, value: string, beside: Beside): ValueTraits {
    if (traits.knownSecret !== null) return traits
    const added = addedSecretOf(value, beside, own())
    return added === null ? traits : { ...traits, knownSecret: added }
  }

  return {
    digest,
    loginName,
    cookie(value, beside) {
      const pair = pairOf(value, beside)
      const again = pair === null ? undefined : plain.get(pair)
      if (again !== undefined) return again
      const of = JSON.stringify([beside.name, ...[value, beside.signature ?? '', ...(beside.following ?? [])].map(digest)])
      const traits = known.get(of) ?? withOwn(readValue(value, key, beside), value, beside)
      known.delete(of)
      known.set(of, traits)
      const [oldest] = known.keys()
      if (known.size > bound && oldest !== undefined) known.delete(oldest)
      if (pair !== null) plain.set(pair, traits)
      return traits
    },
    forget() {
      known.clear()
      plain.clear()
    },
    endBatch() {
      digests.clear()
      plain.clear()
    },
    needles: () => new Set([...known.values()].flatMap(({ digest, identity, needles }) => [digest, identity, ...needles])),
  }
}

/** Name and value as one text; null where something else stands beside them. */
function pairOf(value: string, { name, signature, following }: Beside): string | null {
  return name === undefined || signature !== undefined || following !== undefined ? null : `${name.length} ${name}${value}`
}

/** `added:<line>` where a secret of the user's own verifies a signature in the value; null where none does. */
function addedSecretOf(value: string, beside: Beside, own: readonly Candidate[]): string | null {
  if (own.length === 0) return null
  const seals = sealsOf(value, beside)
  const hit = own.find(({ secret }) => seals.some((seal) => seal.verifies(secret, keptKeys)))
  return hit === undefined ? null : `added:${hit.line}`
}
