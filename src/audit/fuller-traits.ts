import type { ValueTraits } from './traits.ts'
import { chunked } from './value/read-value.ts'

/** What is told of one value by two that saw it: an answer and a scan see its signature and the pieces that follow, an event sees it alone. */
export function fuller(known: ValueTraits, seen: ValueTraits | undefined): ValueTraits {
  if (seen === undefined) return known
  if (isOfWhole(seen) && !isOfWhole(known)) return seen
  return { ...known, knownSecret: known.knownSecret ?? seen.knownSecret }
}

/** The traits are of a value that was cut, told by its first piece. */
export function isOfWhole({ formats }: ValueTraits): boolean {
  return formats[0] === chunked
}
