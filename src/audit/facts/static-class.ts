import { frameworkOf } from '../frameworks/frameworks.ts'
import { knownName } from '../frameworks/known-names.ts'
import { nameHints } from '../frameworks/name-hints.ts'
import type { CookieHistory } from '../site.ts'
import { hasValue, type ValueTraits } from '../traits.ts'
import type { CookieClass } from '../view.ts'
import { once } from './once.ts'

/** What name and value say of a cookie before anything is known of its behaviour. */
export interface StaticClass {
  readonly class: CookieClass
  /** name and value format of a framework or vendor agree: evidence of class `known` */
  readonly byFormat: boolean
  readonly exact: boolean
  readonly framework: string | null
  /** vendor or framework to name in the reasons */
  readonly source: string | null
}

/** The newest value that was one: a deletion's placeholder says nothing of what the cookie is. */
export function tellingTraits(history: CookieHistory): ValueTraits | null {
  const generation = history.generations.findLast(({ traits }) => hasValue(traits))
  return (generation ?? history.generations.at(-1))?.traits ?? null
}

/** Class by knowledge: exact names before patterns, a name without its value format is weak. */
export const staticClass: (history: CookieHistory) => StaticClass = once(classByKnowledge)

function classByKnowledge(history: CookieHistory): StaticClass {
  const traits = tellingTraits(history)
  const { name } = history.cookie
  const framework = traits === null ? null : frameworkOf(name, traits)
  const known = knownName(name, traits)
  if (framework !== null && (known === null || framework.byFormat || !known.exact)) {
    return {
      class: framework.framework.class,
      byFormat: framework.byFormat,
      exact: true,
      framework: framework.framework.id,
      source: framework.framework.name,
    }
  }
  if (known !== null) return { class: known.class, byFormat: known.byFormat, exact: known.exact, framework: null, source: known.vendor }
  return { class: hintedClass(name), byFormat: false, exact: false, framework: null, source: null }
}

function hintedClass(name: string): CookieClass {
  const hints = nameHints(name)
  if (hints.csrf) return 'csrf'
  if (hints.rememberMe) return 'remember-me'
  if (hints.analytics) return 'analytics'
  if (hints.preference && !hints.session && !hints.auth) return 'preference'
  return 'unknown'
}
