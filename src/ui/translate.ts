import type { Reason } from '../audit/view.ts'
import { list } from './amounts.ts'
import { numberFormat, pluralRules } from './formats.ts'
import type { CountedId } from './words.ts'

export type Arguments = NonNullable<Reason['args']>

/** Gives the text of a message in the user's language, placeholders still in it; empty where there is none. */
export type Lookup = (key: string) => string

/**
 * Chromium allows only letters, digits, `_` and `@` in the key of a message: `.` becomes `__`, `-` becomes `_`.
 * Two ids that would share a key are refused when the messages are built.
 */
export function messageKey(id: string): string {
  return id.replaceAll('.', '__').replaceAll('-', '_')
}

/** The arguments as a sentence shows them: numbers as the language writes them, and of `what`, which is ids of words, the words (see `Reason`). */
export function worded(lookup: Lookup, locale: string, args: Arguments = {}): Arguments {
  // Some are ports, which have no thousands.
  const number = numberFormat(locale, { useGrouping: false })
  const said = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'number' ? number.format(value) : value]),
  )
  if (typeof args.what !== 'string') return said
  const words = args.what.split(' ').map((id) => lookup(messageKey(id)))
  // A report of before may hold words already.
  return words.includes('') ? said : { ...said, what: list(words, locale) }
}

/** A message taken apart at its placeholders; an argument that was not given stays as it is written. */
export function pieces(text: string, args: Arguments = {}): readonly { readonly text: string; readonly argument: boolean }[] {
  return text
    .split(/(\{[A-Za-z][A-Za-z0-9]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const name = piece.startsWith('{') ? piece.slice(1, -1) : ''
      return Object.hasOwn(args, name) ? { text: String(args[name]), argument: true } : { text: piece, argument: false }
    })
}

/** The message as plain text, for attributes. Arguments are hostile: each stands in a directional isolate (Unicode UAX #9, FSI and PDI). */
export function plain(text: string, args: Arguments = {}): string {
  return pieces(text, args)
    .map((piece) => (piece.argument ? `\u2068${piece.text}\u2069` : piece.text))
    .join('')
}

/** The id of the form of a counted sentence that the language wants for this number; `other` where the language file lacks it. */
export function counted(lookup: Lookup, locale: string, id: CountedId, count: number): string {
  const form = `${id}.${pluralRules(locale, {}).select(count)}`
  return lookup(messageKey(form)) === '' ? `${id}.other` : form
}
