import type { KeyHint, ValueKind } from '../traits.ts'
import type { Seal } from './seal.ts'

/** One wrapping that was recognised, with the pieces inside it. */
export interface Layer {
  readonly format: string
  /** absent: whatever stands inside */
  readonly kind?: ValueKind
  readonly inside: readonly Part[]
  /** the session itself stands inside; `by-content`: it does unless what stands inside is an opaque identifier */
  readonly selfContained?: boolean | 'by-content'
  /**
   * Bits that somebody without the secret must guess to make a value of their own: the size of the MAC, or of the key behind a sealed
   * value. They count only where the value is self-contained. Beside an identifier a signature counts 0: it follows from the identifier,
   * and a bound on guessing must hold for who can sign.
   */
  readonly sealBits?: number
  readonly algorithm?: string
  readonly keyHints?: readonly KeyHint[]
  readonly issuedAt?: number
  readonly expiresAt?: number
  readonly seal?: Seal
}

export interface Part {
  readonly text: string
  /** name of the field that it stood in */
  readonly field?: string
  /** `id`: the identifier; `public`: known to everybody, or following from the rest (time, version, node, signature) */
  readonly role: 'id' | 'content' | 'public'
}

/** A format is a function that recognises its own: text in, layer or null out. Never throws. */
export type Format = (text: string, beside: FormatContext) => Layer | null

export interface FormatContext {
  readonly name: string | null
  readonly signature: string | null
}

export function content(text: string, field?: string): Part {
  return field === undefined ? { text, role: 'content' } : { text, role: 'content', field }
}

export function id(text: string): Part {
  return { text, role: 'id' }
}

export function known(text: string, field?: string): Part {
  return field === undefined ? { text, role: 'public' } : { text, role: 'public', field }
}
