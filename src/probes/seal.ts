import type { ValueTraits } from '../audit/traits.ts'
import { changedValue, unsignedSpellings } from './value-change.ts'

/** What makes a value its server's own, as far as a probe can take it away; `beside`: a signature in the cookie `<name>.sig` (Keygrip). */
export type Seal = 'jwt' | 'signed' | 'beside'

/** Null where there is none that could be changed. */
export function sealOf(value: string, { kind, algorithm, formats }: Pick<ValueTraits, 'kind' | 'algorithm' | 'formats'>): Seal | null {
  if (formats[0] === 'keygrip') return 'beside'
  if ((kind !== 'jwt' && kind !== 'signed') || algorithm === 'none' || changedValue(value, 'altered-signature') === null) return null
  return kind === 'jwt' && unsignedSpellings.every((spelling) => changedValue(value, spelling) !== null) ? 'jwt' : 'signed'
}
