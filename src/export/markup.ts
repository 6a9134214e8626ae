import { printable } from './printable.ts'

/** Hostile text within XML or HTML, in an element or in a quoted attribute: no markup, and no character that XML 1.0 §2.2 forbids. */
export function markup(text: string): string {
  return printable(text)
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}

/** The same with its line ends kept. */
export function markupLines(text: string): string {
  return text.split('\n').map(markup).join('\n')
}
