import { printable } from './printable.ts'

/** A value as JSON on lines of its own, with what must not reach a terminal in its escapes (RFC 8259 §7): the same value for every reader. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).split('\n').map(printable).join('\n')}\n`
}
