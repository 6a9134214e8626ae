import type { ValueTraits } from '../traits.ts'
import type { CookieClass } from '../view.ts'
import { cookieClasses } from './cookie-classes.ts'
import { bareName } from './name-hints.ts'
import { advertising } from './names/advertising.ts'
import { carrying } from './names/carrying.ts'
import { consenting } from './names/consenting.ts'
import { infrastructure } from './names/infrastructure.ts'
import { measuring } from './names/measuring.ts'

/** What a name is known for. */
export interface KnownName {
  readonly class: CookieClass
  readonly vendor: string
  /** the vendor's own name, letter for letter but for an id where the vendor leaves a place for one; false for a word that anybody may use */
  readonly exact: boolean
  /** the value can be what the class says: a session token that could carry a secret. Names alone are weaker. */
  readonly byFormat: boolean
  readonly source: string
}

/** One name of the list: `*` stands for an id. */
export interface NameEntry {
  readonly name: string
  readonly class: CookieClass
  readonly vendor: string
  readonly exact: boolean
  readonly source: string
}

/**
 * The list is written as text: a line with a class, then lines `vendor ¦ source ¦ names`. A name after `~` is a word that anybody may use:
 * weak. Names that only end like a session's are no entries: `nameHints` sees them.
 */
export const nameEntries: readonly NameEntry[] = [infrastructure, consenting, measuring, advertising, carrying].flatMap(entriesOf)

function entriesOf(text: string): readonly NameEntry[] {
  let current: CookieClass = 'unknown'
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [vendor = '', source, names] = line.split(' ¦ ')
      if (source !== undefined && names !== undefined) {
        return names.split(' ').map((name) => ({
          name: name.replace(/^~/, ''),
          class: current,
          vendor,
          exact: !name.startsWith('~'),
          source,
        }))
      }
      current = cookieClasses.find((known) => known === vendor) ?? 'unknown'
      return []
    })
}

const byName = new Map(nameEntries.filter(({ name }) => !name.includes('*')).map((entry) => [entry.name, entry]))

/** Patterns with the most letters first: the more of a name is given, the surer it is. */
const patterns = nameEntries
  .filter(({ name }) => name.includes('*'))
  .toSorted((a, b) => b.name.length - a.name.length)
  .map((entry) => ({ entry, parts: entry.name.split('*') }))

/** What is known of a cookie's name, exact names before patterns, the name as it stands before the name without prefix and chunk number. */
export function knownName(name: string, traits: ValueTraits | null): KnownName | null {
  const bare = bareName(name)
  const entry = byName.get(name) ?? byName.get(bare) ?? patternOf(name) ?? patternOf(bare)
  if (entry === null) return null
  const { class: kind, vendor, exact, source } = entry
  return { class: kind, vendor, exact, byFormat: traits !== null && kind === 'session-token' && exact && couldCarry(traits), source }
}

function patternOf(name: string): NameEntry | null {
  return patterns.find(({ parts }) => fits(name, parts))?.entry ?? null
}

/** The parts around the `*` stand in order, the first at the beginning and the last at the end. */
function fits(name: string, parts: readonly string[]): boolean {
  const [first = ''] = parts
  const last = parts.at(-1) ?? ''
  if (!name.startsWith(first) || !name.endsWith(last) || name.length <= first.length + last.length) return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at)
    if (found < 0 || found + part.length > name.length - last.length) return false
    at = found + part.length
  }
  return true
}

/** A secret of 64 bits, OWASP's least for a session id, and no readable text. */
function couldCarry({ kind, bits }: ValueTraits): boolean {
  return bits >= 64 && ['opaque', 'signed', 'encrypted', 'jwt'].includes(kind)
}
