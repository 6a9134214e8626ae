import type { SameSite } from '../cookie.ts'
import type { ValueTraits } from '../traits.ts'
import type { CookieClass } from '../view.ts'
import { cookieClasses } from './cookie-classes.ts'

/** What a framework or product sets as its cookie. */
export interface Framework {
  readonly id: string
  readonly name: string
  readonly lang: string
  readonly class: CookieClass
  /** names as the framework writes them; a pattern where they vary */
  readonly names: ReadonlySet<string>
  readonly pattern: RegExp | null
  /** the name alone says nothing: it is everybody's, or the application chooses it */
  readonly byFormatOnly: boolean
  /** any of these makes the value the framework's */
  readonly forms: readonly Form[]
  readonly defaults: Defaults
  /** read in the framework's source, or from its documentation and general knowledge */
  readonly source: 'read' | 'knowledge'
}

/** Attributes in the current version; null where the application must choose, `auto` where they follow the request's scheme. */
export interface Defaults {
  readonly secure: boolean | 'auto' | null
  readonly httpOnly: boolean | 'auto' | null
  readonly sameSite: SameSite | null
}

type Range = readonly [from: number, to: number]

/** A recognised format, where it is many's with a range of the bits inside; or an alphabet with a range of lengths. */
export type Form =
  | { readonly format: string; readonly bits?: Range }
  | { readonly alphabet: ValueTraits['alphabet']; readonly from: number; readonly to: number }

/**
 * Rows are written as text, one framework a line:
 *
 *     id ¦ name ¦ language ¦ class ¦ cookie names ¦ value forms ¦ defaults ¦ source
 *
 * Names are separated by blanks or are one pattern (`^`); `~` before them says that the value form must agree, `~.*` that the application
 * chooses the name, `-` that nothing tells the cookie. A form is `#format`, `#format:bits-bits`, `alphabet:length` or
 * `alphabet:from-to`. Defaults are three
 * letters for Secure, HttpOnly and SameSite: yes, no, auto, `-`; Strict, Lax, None, `-`.
 */
export function frameworkRows(text: string): readonly Framework[] {
  return text.trim().split('\n').map(rowOf)
}

function rowOf(line: string): Framework {
  const [id = '', name = '', lang = '', className = '', names = '', forms = '', defaults = '---', source = ''] = line.split(' ¦ ')
  const bare = names.replace(/^~/, '')
  const isPattern = bare.startsWith('^') || bare === '.*'
  return {
    id,
    name,
    lang,
    class: cookieClasses.find((known) => known === className) ?? 'unknown',
    names: new Set(isPattern || bare === '-' ? [] : bare.split(' ')),
    pattern: isPattern ? new RegExp(bare) : null,
    byFormatOnly: names.startsWith('~'),
    forms: formsOf(forms),
    defaults: defaultsOf(defaults),
    source: source === 'read' ? 'read' : 'knowledge',
  }
}

/** Value forms as rows write them, separated by blanks. */
export function formsOf(forms: string): readonly Form[] {
  return forms.split(' ').map(formOf)
}

const alphabets = ['digits', 'hex', 'base32', 'letters', 'alphanumeric', 'base64', 'printable', 'other'] as const

function formOf(form: string): Form {
  const [alphabet = '', range = ''] = form.split(':')
  const [from = '', to = from] = range.split('-')
  if (alphabet.startsWith('#')) return { format: alphabet.slice(1), ...(range === '' ? {} : { bits: [Number(from), Number(to)] }) }
  return { alphabet: alphabets.find((known) => known === alphabet) ?? 'other', from: Number(from), to: Number(to) }
}

const flags = new Map<string, boolean | 'auto'>([
  ['y', true],
  ['n', false],
  ['a', 'auto'],
])
const sameSites = new Map<string, SameSite>([
  ['S', 'Strict'],
  ['L', 'Lax'],
  ['N', 'None'],
])

function defaultsOf(letters: string): Defaults {
  const [secure = '-', httpOnly = '-', sameSite = '-'] = letters
  return { secure: flags.get(secure) ?? null, httpOnly: flags.get(httpOnly) ?? null, sameSite: sameSites.get(sameSite) ?? null }
}

/** An alphabet is met by every narrower one: a random value may lack the rarer characters. */
const within: Readonly<Record<ValueTraits['alphabet'], readonly ValueTraits['alphabet'][]>> = {
  digits: ['digits'],
  hex: ['hex', 'digits'],
  base32: ['base32', 'hex', 'digits', 'alphanumeric'],
  letters: ['letters'],
  alphanumeric: ['alphanumeric', 'base32', 'hex', 'letters', 'digits'],
  base64: ['base64', 'alphanumeric', 'base32', 'hex', 'letters', 'digits'],
  printable: ['printable', 'base64', 'alphanumeric', 'base32', 'hex', 'letters', 'digits'],
  other: alphabets,
}

/** The value has one of the row's forms. */
export function hasForm({ forms }: Pick<Framework, 'forms'>, traits: ValueTraits): boolean {
  return forms.some((form) =>
    'format' in form
      ? traits.formats.includes(form.format) && isWithin(traits.bits, form.bits)
      : isBare(traits) && within[form.alphabet].includes(traits.alphabet) && traits.length >= form.from && traits.length <= form.to,
  )
}

function isWithin(bits: number, range: Range | undefined): boolean {
  return range === undefined || (bits >= range[0] && bits <= range[1])
}

/** An identifier without a wrapping but percent-encoding: `alphabet` and `length` speak of the same text. */
function isBare({ kind, formats }: ValueTraits): boolean {
  const opaque = kind === 'opaque' || kind === 'number' || kind === 'encrypted' || kind === 'signed' || kind === 'structured'
  return (
    opaque && formats.every((format) => ['percent', 'quoted', 'pieces', 'keygrip', 'deflated', 'uuid', 'forms-ticket'].includes(format))
  )
}
