import type { Digest, ValueTraits } from '../audit/traits.ts'
import { type Beside, readValue } from '../audit/value/read-value.ts'
import { type ValueReader, valueReader } from '../traffic/value-reader.ts'

/** Reads values for a worker's life; cookie values with all their traits. */
export interface TraitsReader extends ValueReader {
  cookie(value: string, beside: Beside): ValueTraits
  /** digests of the remembered values in the spellings in which they leak */
  needles(): ReadonlySet<Digest>
}

/** So many traits are remembered in a worker's life. */
const bound = 2_000

/** The same cookie on a hundred requests is read once. It is known by digest: the value itself is let go. */
export function traitsReader(key: Uint8Array): TraitsReader {
  const { digest, loginName } = valueReader(key)
  const known = new Map<string, ValueTraits>()
  return {
    digest,
    loginName,
    cookie(value, beside) {
      const of = JSON.stringify([beside.name, ...[value, beside.signature ?? '', ...(beside.following ?? [])].map(digest)])
      const traits = known.get(of) ?? readValue(value, key, beside)
      known.delete(of)
      known.set(of, traits)
      const [oldest] = known.keys()
      if (known.size > bound && oldest !== undefined) known.delete(oldest)
      return traits
    },
    needles: () => new Set([...known.values()].flatMap(({ digest, identity, needles }) => [digest, identity, ...needles])),
  }
}
