import type { ValueTraits } from '../traits.ts'
import { type Framework, frameworkRows, hasForm } from './framework-row.ts'
import { knownName } from './known-names.ts'
import { bareName, nameHints } from './name-hints.ts'
import { dotnet } from './rows/dotnet.ts'
import { jvm } from './rows/jvm.ts'
import { node } from './rows/node.ts'
import { other } from './rows/other.ts'
import { php } from './rows/php.ts'
import { python } from './rows/python.ts'
import { ruby } from './rows/ruby.ts'

export type { Framework } from './framework-row.ts'

/** Every framework and product whose session token is known. */
export const frameworks: readonly Framework[] = [php, jvm, dotnet, node, python, ruby, other].flatMap(frameworkRows)

const byId = new Map(frameworks.map((framework) => [framework.id, framework]))

export function frameworkById(id: string): Framework | null {
  return byId.get(id) ?? null
}

/**
 * The framework that name and value give away. A name without its value form is weak (`byFormat` false), and names that are everybody's,
 * or that the application chooses, count only with a form of their own. Null where nothing fits.
 */
export function frameworkOf(name: string, traits: ValueTraits): { readonly framework: Framework; readonly byFormat: boolean } | null {
  const named = frameworks.filter((row) => !appChooses(row) && (isNamed(row, name) || isNamed(row, bareName(name))))
  const agreeing = named.filter((row) => hasForm(row, traits))
  const best = agreeing.toSorted((a, b) => specific(b, traits) - specific(a, traits))[0]
  if (best !== undefined) return { framework: best, byFormat: true }
  const [first] = named.filter((row) => !row.byFormatOnly)
  if (first !== undefined) return { framework: first, byFormat: false }
  const distinctive = frameworks.find((row) => appChooses(row) && hasForm(row, traits))
  return distinctive === undefined ? null : { framework: { ...distinctive, class: classOfChosen(distinctive, name) }, byFormat: true }
}

/** Tornado signs preferences as it signs users: where the application chose the name, the name says what it is for. */
function classOfChosen(framework: Framework, name: string): Framework['class'] {
  const known = knownName(name, null)
  if (known !== null) return known.class
  const hints = nameHints(name)
  if (hints.csrf) return 'csrf'
  if (hints.transaction) return 'sign-on-transaction'
  if (hints.rememberMe) return 'remember-me'
  return framework.class
}

function appChooses({ pattern }: Framework): boolean {
  return pattern?.source === '.*'
}

function isNamed({ names, pattern }: Framework, name: string): boolean {
  return names.has(name) || (pattern?.test(name) ?? false)
}

/** A format of its own says more than an alphabet and a length, the outermost most; an exact name more than a pattern. */
function specific({ forms, names }: Framework, traits: ValueTraits): number {
  const depths = forms.map((form) => ('format' in form ? traits.formats.indexOf(form.format) : -1)).filter((depth) => depth >= 0)
  return (depths.length === 0 ? 0 : 2 * (traits.formats.length - Math.min(...depths))) + (names.size > 0 ? 1 : 0)
}
