import { isIdentifierLike } from './identifier-like.ts'

/** A name that may be kept: field, query or JSON key. One that may itself be a secret (`?<token>`, `{"<token>": …}`) becomes `{id}`. */
export function shownName(name: string): string {
  return isIdentifierLike(name) ? '{id}' : name
}
