/** A piece of the IDs that stands at the same place in all of them, read as a number. */
export interface Field {
  readonly start: number
  readonly length: number
  readonly radix: 10 | 16 | 36
  readonly values: readonly number[]
}

const lengths = [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]
/** So many tell whether a field grows at all. */
const glance = 12
/** Digits that a number holds without rounding. */
const most = { 10: 15, 16: 13, 36: 10 } as const

/** Every piece whose digits never sink from one ID to the next and do rise: what a clock or a counter leaves. Longest first. */
export function growingFields(texts: readonly string[]): readonly Field[] {
  const width = texts[0]?.length ?? 0
  if (texts.length < 3 || texts.some((text) => text.length !== width)) return []
  const first = texts.slice(0, glance)
  const found: Field[] = []
  for (const radix of [10, 16, 36] as const) {
    const digits = radix === 10 ? /^\d+$/ : radix === 16 ? /^(?:[\da-f]+|[\dA-F]+)$/ : /^(?:[\da-z]+|[\dA-Z]+)$/
    for (const length of lengths) {
      if (length > most[radix]) continue
      for (let start = 0; start + length <= width; start++) {
        const piece = (text: string) => text.slice(start, start + length)
        if (!rises(first.map(piece)) || !first.every((text) => digits.test(piece(text)))) continue
        const all = texts.map(piece)
        if (!rises(all) || !all.every((text) => digits.test(text))) continue
        // In a wider radix the same digits fill less of their range, and look as if they grew slowly.
        if (found.some((field) => field.start === start && field.length === length)) continue
        found.push({ start, length, radix, values: all.map((text) => Number.parseInt(text, radix)) })
      }
    }
  }
  return found
}

/** Digits of one kind sort as their numbers do. */
function rises(pieces: readonly string[]): boolean {
  return pieces.every((piece, i) => i === 0 || pieces[i - 1]! <= piece) && pieces[0]! < pieces.at(-1)!
}
