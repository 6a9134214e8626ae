import type { ValueTraits } from '../traits.ts'
import type { CookieClass } from '../view.ts'

export interface Framework {
  readonly id: string
  readonly name: string
  readonly lang: string
  readonly class: CookieClass
}

export function frameworkOf(_name: string, _traits: ValueTraits): { framework: Framework; byFormat: boolean } | null {
  return null
}
