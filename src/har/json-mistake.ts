/** Where a text stops being JSON (RFC 8259): a position in it, or its length where it only ends too early. */
export function jsonMistake(text: string): number {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    at = skipped(text, at, /[\t\n\r ]/)
    if (at >= text.length) return at
    const character = text.charAt(at)
    const closes = character === '}' || character === ']'
    if (closes) {
      if (open.pop() !== (character === '}' ? '{' : '[') || !mayClose(expected)) return at
      expected = open.length === 0 ? 'end' : 'comma'
      at++
    } else if (expected === 'comma' || expected === 'colon') {
      if (character !== (expected === 'comma' ? ',' : ':')) return at
      expected = expected === 'comma' && open.at(-1) === '{' ? 'name' : 'value'
      at++
    } else if (expected === 'end') {
      return at
    } else if ((character === '{' || character === '[') && expected.startsWith('value')) {
      open.push(character)
      expected = character === '{' ? 'name or }' : 'value or ]'
      at++
    } else {
      const end = character === '"' ? stringEnd(text, at) : expected.startsWith('value') ? scalarEnd(text, at) : null
      if (end === null) return at
      if (end.broken) return end.at
      at = end.at
      expected = expected.startsWith('name') ? 'colon' : open.length === 0 ? 'end' : 'comma'
    }
  }
}

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | 'comma' | 'colon' | 'end'

function mayClose(expected: Expected): boolean {
  return expected === 'comma' || expected === 'value or ]' || expected === 'name or }'
}

interface End {
  readonly at: number
  readonly broken: boolean
}

function stringEnd(text: string, from: number): End {
  for (let at = from + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x22) return { at: at + 1, broken: false }
    if (unit < 0x20) return { at, broken: true }
    if (unit !== 0x5c) continue
    const escaped = /^(?:["\\/bfnrt]|u[\da-fA-F]{0,4})/.exec(text.slice(at + 1, at + 6))?.[0]
    if (escaped === undefined && at + 1 < text.length) return { at, broken: true }
    if (escaped?.startsWith('u') && escaped.length < 5 && at + 1 + escaped.length < text.length) return { at, broken: true }
    at += escaped?.length ?? 0
  }
  return { at: text.length, broken: true }
}

function scalarEnd(text: string, from: number): End | null {
  const end = skipped(text, from, /[\w.+-]/)
  const scalar = text.slice(from, end)
  if (/^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/.test(scalar)) return { at: end, broken: false }
  const begun =
    ['true', 'false', 'null'].some((word) => word.startsWith(scalar)) || /^-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][+-]?)?)?$/.test(scalar)
  return end === text.length && begun && scalar !== '' ? { at: end, broken: true } : null
}

function skipped(text: string, from: number, what: RegExp): number {
  let at = from
  while (at < text.length && what.test(text.charAt(at))) at++
  return at
}
