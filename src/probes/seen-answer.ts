import type { Digest } from '../audit/traits.ts'

/** What is kept of an answer: enough to tell answers apart, nothing of its text. */
export interface SeenAnswer {
  readonly status: number
  /** of origin and path of a redirect, else null */
  readonly target: Digest | null
  /** the page asks for a password, or offers to sign out */
  readonly asksPassword: boolean
  readonly offersLogout: boolean
  /** of the elements of a page or the keys of a JSON text, in order and without their text */
  readonly shape: Digest
  /** of the length, in steps of about a tenth */
  readonly lengthClass: number
  /** what the user's own check says; null where the answers are compared */
  readonly signedIn: boolean | null
}
