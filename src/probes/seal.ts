import type { ValueTraits } from '../audit/traits.ts'
import { changedValue, unsignedSpellings } from './value-change.ts'

/** What makes a value its server's own, as far as a probe can take it away; null where it cannot. */
export type Seal = 'jwt' | 'signed'

export function sealOf(value: string, { kind, algorithm }: Pick<ValueTraits, 'kind' | 'algorithm'>): Seal | null {
  if ((kind !== 'jwt' && kind !== 'signed') || algorithm === 'none' || changedValue(value, 'altered-signature') === null) return null
  return kind === 'jwt' && unsignedSpellings.every((spelling) => changedValue(value, spelling) !== null) ? 'jwt' : 'signed'
}
