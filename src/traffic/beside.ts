import type { EpochMilliseconds } from '../audit/time.ts'
import type { Beside } from '../audit/value/read-value.ts'
import { followingChunks } from '../audit/value-chunks.ts'
import type { CookiePair } from './request-headers.ts'

/** Cookies that came together, by name: of one request, of one answer, or of one scope in the jar. */
export type Together = ReadonlyMap<string, string>

export function together(pairs: readonly CookiePair[]): Together {
  return new Map(pairs.map(({ name, value }) => [name, value]))
}

/**
 * What a value is read with: the name, the signature that came beside it (`<name>.sig`), the pieces that follow where it was cut and, where
 * that is known, the time it was issued.
 */
export function besideOf({ name, value }: CookiePair, all: Together, issued?: EpochMilliseconds): Beside {
  const signature = all.get(`${name}.sig`)
  const following = followingChunks(name, value, (other) => all.get(other))
  return {
    name,
    ...(signature === undefined ? {} : { signature }),
    ...(following.length === 0 ? {} : { following }),
    ...(issued === undefined ? {} : { issued }),
  }
}
