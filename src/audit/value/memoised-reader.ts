import type { ValueTraits } from '../traits.ts'
import type { DigestKey } from './digest.ts'
import { type Beside, readValue } from './read-value.ts'

/**
 * A reader that answers from memory where it can: a page of hundred requests shows the same values hundred times.
 * At most `bound` values are remembered, the longest unused is forgotten first. The memory lives and dies with the returned function;
 * a value that is longer than 4 KiB is not remembered.
 */
export function memoisedReader(key: DigestKey, bound: number): (value: string, beside?: Beside) => ValueTraits {
  const known = new Map<string, ValueTraits>()
  return (value, beside = {}) => {
    if (value.length > 4096) return readValue(value, key, beside)
    const asked = JSON.stringify([value, beside.name ?? null, beside.signature ?? null, beside.following ?? []])
    const traits = known.get(asked) ?? readValue(value, key, beside)
    known.delete(asked)
    known.set(asked, traits)
    const [oldest] = known.keys()
    if (known.size > bound && oldest !== undefined) known.delete(oldest)
    return traits
  }
}
