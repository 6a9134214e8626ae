import type { Recovery } from './recovery.ts'
import type { Sample } from './sample.ts'

/** An identifier whose standard says what stands where: what stays the same for a server, what is a time, and what counts. */
interface Structure {
  readonly id: string
  readonly shape: RegExp
  /** the same for all IDs of a process, as text */
  steady(text: string): string
  /** bits of it */
  readonly steadyBits: number
  /** what never sinks, or null where this text has none */
  rising(text: string): bigint
  readonly risingBits: number
  /** bits that stay open between two IDs of the same moment */
  readonly open: number
}

const structures: readonly Structure[] = [
  {
    // RFC 9562 §5.1: 60 bits of 100 ns, 14 of a clock sequence, 48 of a node.
    id: 'uuid-v1',
    shape: /^[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
    steady: (text) => text.slice(19),
    steadyBits: 62,
    rising: (text) => BigInt(`0x${text.slice(15, 18)}${text.slice(9, 13)}${text.slice(0, 8)}`),
    risingBits: 60,
    open: Math.log2(1e7),
  },
  {
    // RFC 9562 §5.6: the same, most significant first.
    id: 'uuid-v6',
    shape: /^[0-9a-f]{8}-[0-9a-f]{4}-6[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
    steady: (text) => text.slice(19),
    steadyBits: 62,
    rising: (text) => BigInt(`0x${text.slice(0, 8)}${text.slice(9, 13)}${text.slice(15, 18)}`),
    risingBits: 60,
    open: Math.log2(1e7),
  },
  {
    // MongoDB: seconds, five octets of the process, three of a counter that starts anywhere.
    id: 'objectid',
    shape: /^[0-9a-f]{24}$/i,
    steady: (text) => text.slice(8, 18),
    steadyBits: 40,
    rising: (text) => BigInt(`0x${text.slice(0, 8)}${text.slice(18)}`),
    risingBits: 56,
    open: 0,
  },
  {
    // PHP: eight digits of seconds, from 2015 to 2036, and five of microseconds.
    id: 'php-uniqid',
    shape: /^[567][0-9a-f]{7}(?:[0-9a-e][0-9a-f]{4}|f[0-3][0-9a-f]{3}|f4[01][0-9a-f]{2}|f42[0-3][0-9a-f])$/,
    steady: () => '',
    steadyBits: 0,
    rising: (text) => BigInt(Number.parseInt(text.slice(0, 8), 16) * 1_000_000 + Number.parseInt(text.slice(8), 16)),
    risingBits: 52,
    open: Math.log2(1e6),
  },
  {
    // Snowflake: 41 bits of milliseconds, 10 of the worker, 12 that count within the millisecond.
    id: 'snowflake',
    shape: /^[1-9]\d{15,18}$/,
    steady: (text) => String((BigInt(text) >> 12n) & 1023n),
    steadyBits: 10,
    rising: (text) => BigInt(text) >> 22n,
    risingBits: 41,
    open: Math.log2(1000),
  },
]

/** Identifiers that a standard makes of time, place and a counter: learned of the first half, checked on the second. */
export function recoverStructure({ texts }: Sample): Recovery | null {
  const structure = structures.find(({ shape }) => texts.every((text) => shape.test(text)))
  if (structure === undefined || texts.length < 3) return null
  const half = Math.ceil(texts.length / 2)
  const steady = new Set(texts.slice(0, half).map((text) => structure.steady(text)))
  const rising = texts.map((text) => structure.rising(text))
  const steps = rising.slice(1).map((value, i) => Number(value - rising[i]!))
  const longest = Math.max(1, ...steps.slice(0, half - 1)) * 4
  const hits = texts.slice(half).filter((text, i) => {
    const step = steps[half - 1 + i]!
    return steady.has(structure.steady(text)) && step >= 0 && step <= longest
  }).length
  // As many processes as IDs say nothing, and a time that jumps is none.
  const each = structure.steadyBits - Math.log2(steady.size) + structure.risingBits - Math.log2(longest)
  const misses = texts.length - half - hits
  return {
    generator: structure.id,
    args: { processes: steady.size, open: Math.round(structure.open) },
    from: half,
    predicted: hits,
    bits: hits * Math.max(0, each) - misses * Math.log2(texts.length),
    tries: structures.length,
    whole: true,
    next: [],
  }
}
