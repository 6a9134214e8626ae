import { markup } from './markup.ts'
import { printable } from './printable.ts'

/**
 * Hostile text within a line of Markdown: no mark (CommonMark §2.4), no HTML and no link. What hosts make of `@name` and `#1` (GitHub, GitLab)
 * is kept apart by an empty comment, as an escape does not stop them.
 */
export function markdownText(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_{}[\]()#+!|~>^$]/g, (mark) => `\\${mark}`)
    .replaceAll(/[@#]/g, apart)
    .replaceAll(/(https?|ftp):/gi, '$1&#58;')
    .replaceAll(/\b(www)\./gi, '$1&#46;')
    .replace(/^(\s*)([-=])/, '$1\\$2')
    .replace(/^(\s*\d+)\./, '$1\\.')
}

/** The same within a line that begins with a tag: no mark is one there (CommonMark §4.6). */
export function markdownMarkup(text: string): string {
  return markup(text).replaceAll(/[@#]/g, apart)
}

function apart(mark: string): string {
  return `${mark}<!-- -->`
}

/** Lines of code as a block: it is fenced by more backticks than it has in a row (CommonMark §4.5). */
export function markdownBlock(text: string): string {
  const shown = text.split('\n').map(printable).join('\n')
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${shown}\n${fence}`
}
