import type { ForeignOffer } from '../audit/probe.ts'
import type { ValueTraits } from '../audit/traits.ts'

/** What identifiers are written with, the narrowest first: an ID of one alphabet is never taken for one of a wider. */
const alphabets: readonly string[] = [
  '0123456789',
  '0123456789abcdef',
  '0123456789ABCDEF',
  // ASP.NET, and PHP with five bits a character.
  'abcdefghijklmnopqrstuvwxyz012345',
  '0123456789abcdefghijklmnopqrstuv',
  'abcdefghijklmnopqrstuvwxyz',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '0123456789abcdefghijklmnopqrstuvwxyz',
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
]

/**
 * Shorter runs are words, versions and nodes: they stay as they are. Where that leaves too little (base64url has separators of its own),
 * shorter ones are invented too.
 */
const shortestRuns = [8, 3]

/** With fewer bits the invented ID could be that of somebody's session. */
const enoughBits = 64

/**
 * An ID that no server issued and that looks like this one: as long, each long run of letters and digits in its own alphabet, everything
 * else (prefixes, separators, the node at the end) as it is.
 *
 * @param random a whole number from 0, below the one given
 * @returns null where too little of it can be invented
 */
export function inventedLike(value: string, random: (below: number) => number): string | null {
  // Servers append their node (`.node1`, `!-12345`, `:clone`).
  const [head = ''] = value.split(/[.!:]/)
  for (const part of [head, value]) {
    for (const shortest of shortestRuns) {
      const isShort = (run: string) => run.length < shortest
      const runs = (part.match(/[A-Za-z0-9]+/g) ?? []).filter((run) => !isShort(run))
      const bits = runs.reduce((sum, run) => sum + run.length * Math.log2(alphabetOf(run).length), 0)
      if (bits < enoughBits) continue
      const invented = part.replace(/[A-Za-z0-9]+/g, (run) => (isShort(run) ? run : inventedRun(run, random)))
      return invented + value.slice(part.length)
    }
  }
  return null
}

/** Why none can be invented like this one, else null. What is signed or sealed wants a key, and what holds the session is no ID. */
export function unfitness(value: string, { kind, selfContained }: Pick<ValueTraits, 'kind' | 'selfContained'>): ForeignOffer['unfit'] {
  if (selfContained || kind === 'signed' || kind === 'encrypted' || kind === 'jwt') return 'sealed'
  return inventedLike(value, () => 0) === null ? 'short' : null
}

function inventedRun(run: string, random: (below: number) => number): string {
  const alphabet = alphabetOf(run)
  return [...run].map(() => alphabet[random(alphabet.length)] ?? '').join('')
}

function alphabetOf(run: string): string {
  return alphabets.find((symbols) => [...run].every((symbol) => symbols.includes(symbol))) ?? ''
}
