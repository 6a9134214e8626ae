import type { Sample } from './generators/sample.ts'

/** The same part of every ID, and how an ID is put together again around another one. */
export interface Piece {
  readonly sample: Sample
  /** all else is the same in every ID */
  readonly alone: boolean
  whole(text: string): string
}

const separators = /[._:|~,;!$%@/+=-]+/
/** A time in front of random characters: its digits, and how they are read in milliseconds. */
const clocks = [
  { length: 8, pattern: /^[a-z0-9]{8}$/, read: (text: string) => Number.parseInt(text, 36) },
  { length: 13, pattern: /^\d{13}$/, read: Number },
  { length: 10, pattern: /^\d{10}$/, read: (text: string) => Number(text) * 1000 },
  { length: 11, pattern: /^[0-9a-f]{11}$/, read: (text: string) => Number.parseInt(text, 16) },
  { length: 8, pattern: /^[0-9a-f]{8}$/, read: (text: string) => Number.parseInt(text, 16) * 1000 },
] as const
const since = 1_420_070_400_000 // 2015
const until = 2_082_758_400_000 // 2036

/** The IDs whole, then without what all begin with, then each part between separators, then what follows a time. */
export function pieces(sample: Sample): readonly Piece[] {
  const { texts } = sample
  const found: Piece[] = [{ sample, alone: true, whole: (text) => text }]
  const prefix = prefixOf(texts)
  if (prefix > 0) {
    const before = texts[0]!.slice(0, prefix)
    found.push({ sample: { ...sample, texts: texts.map((text) => text.slice(prefix)) }, alone: true, whole: (text) => before + text })
  }
  found.push(...columns(sample))
  return [...found, ...found.flatMap(afterClock)]
}

/** Up to the last separator of what all IDs begin with: of a few IDs some letters may be the same by chance. */
function prefixOf(texts: readonly string[]): number {
  const first = texts[0] ?? ''
  let same = first.length
  for (const text of texts) while (!text.startsWith(first.slice(0, same))) same--
  const last = /^.*[^A-Za-z0-9]/s.exec(first.slice(0, same))?.[0].length ?? 0
  return texts.length < 2 ? 0 : texts.length >= 16 ? same : last
}

function columns(sample: Sample): readonly Piece[] {
  // The hyphens of a UUID (RFC 9562 §4) separate nothing.
  if (sample.texts.every((text) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))) return []
  const split = sample.texts.map((text) => text.split(separators))
  const count = split[0]?.length ?? 0
  if (count < 2 || split.some((parts) => parts.length !== count) || sample.texts.length < 2) return []
  const varying = Array.from({ length: count }, (_, i) => i).filter((i) => split.some((parts) => parts[i] !== split[0]![i]))
  return varying.map((i) => ({
    sample: { ...sample, texts: split.map((parts) => parts[i]!) },
    alone: varying.length === 1,
    whole: (text) => {
      const [kept = '', between = []] = [sample.texts.at(-1), sample.texts.at(-1)?.match(new RegExp(separators, 'g')) ?? []]
      return kept === ''
        ? text
        : split
            .at(-1)!
            .map((part, other) => (other === i ? text : part) + (between[other] ?? ''))
            .join('')
    },
  }))
}

function afterClock({ sample }: Piece): readonly Piece[] {
  const clock = clocks.find(({ length, pattern, read }) =>
    sample.texts.every((text) => {
      const time = text.length > length + 3 && pattern.test(text.slice(0, length)) ? read(text.slice(0, length)) : 0
      return time > since && time < until
    }),
  )
  if (clock === undefined) return []
  const { length } = clock
  return [{ sample: { ...sample, texts: sample.texts.map((text) => text.slice(length)) }, alone: false, whole: (text) => text }]
}
