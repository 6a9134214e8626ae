import type { Reason } from '../audit/view.ts'

/** The text of a message in one language, placeholders still in it; undefined where it has none. */
export type Lookup = (id: string) => string | undefined

/**
 * A sentence with its arguments in it; empty where the language has none. Arguments are hostile text: every format escapes what it is given.
 */
export type Say = (id: string, args?: Reason['args']) => string

export function sayWith(lookup: Lookup): Say {
  const argument = (name: string, value: string) => (name === 'what' ? listed(value, lookup) : value)
  return (id, args = {}) =>
    (lookup(id) ?? '').replaceAll(/\{([A-Za-z][A-Za-z0-9]*)\}/g, (whole, name: string) =>
      Object.hasOwn(args, name) ? argument(name, String(args[name])) : whole,
    )
}

function listed(ids: string, lookup: Lookup): string {
  return ids
    .split(' ')
    .map((id) => lookup(id) ?? id)
    .join(', ')
}
