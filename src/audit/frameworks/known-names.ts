import type { ValueTraits } from '../traits.ts'
import type { CookieClass } from '../view.ts'

export interface KnownName {
  readonly class: CookieClass
  readonly vendor: string
  readonly exact: boolean
  readonly byFormat: boolean
  readonly source: string
}

export function knownName(_name: string, _traits: ValueTraits | null): KnownName | null {
  return null
}
