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

/** Looks for the secret behind a value in long lists: list and line, or null. */
export type FindSecret = (value: string, beside: Beside) => string | null

export function recordedValues(key: DigestKey, findSecret?: FindSecret): RecordedValues {
  const digests = new Map<string, Digest>()
  const read = memoisedReader(key, valuesRemembered)
  return {
    cookie: findSecret === undefined ? read : searched(read, findSecret),
    digest(text) {
      const digest = digests.get(text) ?? digestOf(text, key)
      if (digests.size < textsRemembered) digests.set(text, digest)
      return digest
    },
    loginName: (name) => loginNameDigests(name, key),
  }
}

/** Each value is looked for once. */
function searched(read: RecordedValues['cookie'], findSecret: FindSecret): RecordedValues['cookie'] {
  const known = new Map<ValueTraits, ValueTraits>()
  return (value, beside) => {
    const traits = read(value, beside)
    const ready = known.get(traits) ?? { ...traits, knownSecret: traits.knownSecret ?? findSecret(value, beside) }
    known.set(traits, ready)
    return ready
  }
}

const valuesRemembered = 5_000
const textsRemembered = 100_000
