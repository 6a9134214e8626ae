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
  while (shown.length > 1 && shown.join('').length > longestName) shown.shift()
  return shown.join('').replace(/^\./, '')
}

const longestName = 64
