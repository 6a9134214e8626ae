import type { Digest, ValueTraits } from '../audit/traits.ts'
import { type DigestKey, digestOf } from '../audit/value/digest.ts'
import { loginNameDigests } from '../audit/value/needles.ts'
import { type Beside, readValue } from '../audit/value/read-value.ts'

/**
 * How the parsers of this folder turn a text into what may be kept of it, the moment they meet it. Who calls them decides whether a
 * cookie value is read in full or looked up among those already known.
 */
export interface ValueReader {
  digest(text: string): Digest
  cookie(value: string, beside: Beside): Pick<ValueTraits, 'digest' | 'identity'>
  /** digests of the spellings of a typed login name */
  loginName(name: string): readonly Digest[]
}

/** Reads every value afresh and remembers nothing. */
export function valueReader(key: DigestKey): ValueReader {
  return {
    digest: (text) => digestOf(text, key),
    cookie: (value, beside) => readValue(value, key, beside),
    loginName: (name) => loginNameDigests(name, key),
  }
}
