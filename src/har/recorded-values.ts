import type { Digest, ValueTraits } from '../audit/traits.ts'
import { type DigestKey, digestOf } from '../audit/value/digest.ts'
import { memoisedReader } from '../audit/value/memoised-reader.ts'
import { loginNameDigests } from '../audit/value/needles.ts'
import type { Beside } from '../audit/value/read-value.ts'
import type { ValueReader } from '../traffic/value-reader.ts'

/** Reads the values of one recording, each once: a page of a hundred requests shows the same values a hundred times. */
export interface RecordedValues extends ValueReader {
  cookie(value: string, beside: Beside): ValueTraits
}

export function recordedValues(key: DigestKey): RecordedValues {
  const digests = new Map<string, Digest>()
  return {
    cookie: memoisedReader(key, valuesRemembered),
    digest(text) {
      const digest = digests.get(text) ?? digestOf(text, key)
      if (digests.size < textsRemembered) digests.set(text, digest)
      return digest
    },
    loginName: (name) => loginNameDigests(name, key),
  }
}

const valuesRemembered = 5_000
const textsRemembered = 100_000
