import fc from 'fast-check'
import type { Gap, Observation } from '../../../../src/audit/observation.ts'

/** What we write ourselves is not lost: marks, searches, access, gaps. */
function canBeLost({ type }: Observation): boolean {
  return type !== 'user-marked' && type !== 'secrets-tried' && type !== 'access-changed' && type !== 'gap'
}

/** A gap over what was lost, from just before to just after. */
export function gapOver(from: number, until: number): Gap {
  const id = `e/gap/${from}/${until}`
  return { type: 'gap', v: 1, id, at: until, epoch: 'e', boot: 'gap', seq: 0, store: null, site: null, from, until, why: 'worker-death' }
}

/** The log without some of its observations, and with the gaps that cover them: runs of what is lost within `apart` are one gap. */
export function withLoss(
  log: readonly Observation[],
  isLost: (index: number) => boolean,
  apart = Number.POSITIVE_INFINITY,
): readonly Observation[] {
  const lost = log.filter((seen, i) => canBeLost(seen) && isLost(i))
  const times = lost.map(({ at }) => at).toSorted((a, b) => a - b)
  const gaps: { from: number; until: number }[] = []
  for (const at of times) {
    const last = gaps.at(-1)
    if (last !== undefined && at - last.until <= apart) last.until = at + 1
    else gaps.push({ from: at - 1, until: at + 1 })
  }
  return [...log.filter((seen) => !lost.includes(seen)), ...gaps.map(({ from, until }, seq) => ({ ...gapOver(from, until), seq }))]
}

/** Which places of a log are lost: a run of it, a part of a run, any of it, or all of one type. */
export const losses: fc.Arbitrary<(log: readonly Observation[]) => (index: number) => boolean> = fc
  .record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.constantFrom(1, 2, 3, 5, 8, 13, 30, 1000),
    density: fc.constantFrom(0.2, 0.5, 0.8, 1),
    coins: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 64, maxLength: 64 }),
    only: fc.constantFrom<Observation['type'] | null>(
      null,
      null,
      null,
      'form-submitted',
      'request-sent',
      'set-cookie-received',
      'cookie-stored',
      'cookie-removed',
      'request-completed',
      'page-read',
      'jar-scanned',
    ),
  })
  .map(({ from, length, density, coins, only }) => (log) => {
    const start = Math.floor(from * log.length)
    return (i) => i >= start && i < start + length && (coins[i % coins.length] ?? 0) <= density && (only === null || log[i]?.type === only)
  })
