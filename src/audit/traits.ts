import type { EpochSeconds } from './time.ts'

/**
 * HMAC-SHA-256 under the installation's (or the recording's) key, first 96 bits, base64url: 16 characters.
 * Equal texts have equal digests within one installation; never exported.
 */
export type Digest = string & { readonly digest?: true }

/** What a cookie value is, as far as one look can tell. */
export type ValueKind =
  | 'empty'
  | 'placeholder' // "deleted", "null", "none", …: a value that says there is no value
  | 'opaque' // an identifier without readable content
  | 'signed' // content or an id with a signature beside it
  | 'encrypted'
  | 'jwt'
  | 'structured' // readable JSON, query string, serialised object
  | 'word' // a short plain word, a flag, a language code
  | 'number'
  | 'time'
  | 'url'
  | 'text'

/** The value is one: neither empty nor a word that says that there is none. */
export function hasValue({ kind }: Pick<ValueTraits, 'kind'>): boolean {
  return kind !== 'empty' && kind !== 'placeholder'
}

/** Forms that only identifiers have, however little of one is secret. */
const identifierForms = new Set(['uuid', 'ulid', 'ksuid', 'xid', 'cuid', 'objectid', 'snowflake', 'nanoid', 'digest-of-small-input'])

/** The value can carry a login by its form alone: a weak identifier and a JWT that nothing signs are no less the session. */
export function carriesByForm({ kind, formats }: Pick<ValueTraits, 'kind' | 'formats'>): boolean {
  return kind === 'jwt' || (kind === 'opaque' && formats.some((format) => identifierForms.has(format)))
}

/** What a decoded part speaks of. */
export type Meaning =
  | 'email'
  | 'user-name'
  | 'role'
  | 'personal-name'
  | 'ip-address'
  | 'time'
  | 'counter'
  | 'locale'
  | 'session-data'
  | 'personal-data'

/**
 * Where the header of a JWT says that its key is to be found (RFC 7515 §4.1.2 to §4.1.5): an address, the key itself, or an identifier
 * that reads like an address, a path or a query.
 */
export type KeyHint = 'jku' | 'x5u' | 'jwk' | 'kid-address' | 'kid-path' | 'kid-query'

/** Everything that is kept of a cookie value. No field can hold the value or a readable part of it. */
export interface ValueTraits {
  /** of the value as stored */
  readonly digest: Digest
  /** of the identifier inside the wrapping (`s:<id>.<signature>`, `{"sessionid":…}`, `jti`, `sid`); equals `digest` where there is no wrapping */
  readonly identity: Digest
  readonly length: number
  readonly kind: ValueKind
  /** the encodings and formats that were taken off, outermost first: `percent`, `base64`, `jwt`, `express-signed`, `uuid-v4`, … */
  readonly formats: readonly string[]
  /** the narrowest alphabet that covers the identifier */
  readonly alphabet: 'digits' | 'hex' | 'base32' | 'letters' | 'alphanumeric' | 'base64' | 'printable' | 'other'
  /** upper bound in bits of what somebody else cannot know: after all that was decoded is taken away */
  readonly bits: number
  /** the longest run of letters and digits: the strongest static sign of a token */
  readonly longestRun: number
  /** digests of the decoded parts, at most 32: for the login name, which is a fact */
  readonly parts: readonly Digest[]
  /** names of the fields found inside (JSON keys, claims, query names), at most 32 */
  readonly fields: readonly string[]
  readonly meanings: readonly Meaning[]
  /** the value holds the session itself (a signed or sealed content, not an id into a store) */
  readonly selfContained: boolean
  readonly issuedAt: EpochSeconds | null
  readonly expiresAt: EpochSeconds | null
  /** JWT header algorithm, lower case, where the value is one */
  readonly algorithm: string | null
  /**
   * entry of the list of documented default secrets that verifies the value, or `usual:` or `added:` and the line of a longer list; never
   * the secret itself
   */
  readonly knownSecret: string | null
  /** digests of the spellings in which the value would leak: raw, URL-decoded, base64, hex, MD5, SHA-1, SHA-256; of the identity too */
  readonly needles: readonly Digest[]
  /** absent where there are none */
  readonly keyHints?: readonly KeyHint[]
}
