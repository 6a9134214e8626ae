import { isIdentifierLike } from './identifier-like.ts'

/**
 * A name that may be kept: field, query or JSON key, at most 64 characters. A part of it that may itself be a secret (`?<token>`,
 * `{"<token>": …}`) becomes `{id}`; of a longer name the inner parts are kept.
 */
export function shownName(name: string): string {
  const parts = name.split(/(?=[.[])/)
  const shown = parts.map((part) => {
    const [, open = '', text = '', close = ''] = /^([.[]?)(.*?)(\]?)$/s.exec(part) ?? []
    return `${open}${isIdentifierLike(text) ? '{id}' : text}${close}`
  })
  let first = shown.length - 1
  let length = shown[first]?.length ?? 0
  while (first > 0 && length + (shown[first - 1]?.length ?? 0) <= longestName) length += shown[--first]?.length ?? 0
  return shown.slice(first).join('').replace(/^\./, '')
}

const longestName = 64
