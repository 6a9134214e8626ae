import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Asked, type Members, searchLimit, searchMinimalSets } from '../../src/probes/minimal-sets.ts'
import { isEnough, smallest } from './support/server.ts'

describe('the smallest sets', () => {
  it('are all found, for every server that more cookies never sign out, of up to four cookies', () => {
    const counts = [1, 2, 3, 4].map((n) => {
      const servers = monotoneServers(n)
      for (const sets of servers) expect(search(n, sets)).toMatchObject({ sets, complete: true })
      return servers.length
    })
    // Dedekind's numbers without the two servers to whom cookies mean nothing.
    expect(counts).toEqual([1, 4, 18, 166])
  })

  it('are found or said to be incomplete, for any server of up to twelve cookies', () => {
    fc.assert(
      fc.property(anyServer, ({ n, sets }) => {
        const found = search(n, sets, searchLimit(n))
        expect(found.requests).toBeLessThanOrEqual(searchLimit(n))
        for (const set of found.sets) expect(sets).toContainEqual(set)
        if (found.complete) expect(found.sets).toEqual(sets)
      }),
    )
  })

  const within: readonly [what: string, sizes: readonly number[]][] = [
    ['one cookie', [1]],
    ['two cookies together', [2]],
    ['three cookies together', [3]],
    ['either of two cookies', [1, 1]],
    ['one cookie or two others together', [1, 2]],
    ['two cookies together or two others together', [2, 2]],
  ]
  it.each(within)('are all found within the limit where the session is %s', (_what, sizes) => {
    for (const n of [2, 3, 5, 8, 10]) {
      for (const sets of antichainsOf(n, sizes))
        expect(search(n, sets, searchLimit(n)).complete, `${n}: ${JSON.stringify(sets)}`).toBe(true)
    }
  })

  it('take two requests where the likeliest cookie is the session', () => {
    for (const n of [2, 5, 12, 50]) expect(search(n, [[0]]).requests).toBe(2)
  })

  it('take about two requests for each doubling of the cookies, where the session is one of them', () => {
    const worst = [2, 4, 8, 16, 32].map((n) => Math.max(...unguarded(n).map((place) => search(n, [[place]]).requests)))
    expect(worst).toEqual([2, 5, 7, 9, 11])
  })
})

function unguarded(n: number): readonly number[] {
  return Array.from({ length: n }, (_, place) => place)
}

function search(n: number, sets: readonly Members[], limit = Number.POSITIVE_INFINITY) {
  const universe = unguarded(n)
  const asked: Asked[] = [
    { sent: universe, answer: 'in' },
    { sent: [], answer: 'out' },
  ]
  for (let requests = 0; ; requests++) {
    const step = searchMinimalSets(universe, asked, limit - requests)
    if (step.next === null) return { requests, complete: step.complete, sets: sorted(step.sets) }
    expect(asked.map(({ sent }) => sent)).not.toContainEqual(step.next)
    asked.push({ sent: step.next, answer: isEnough(sets, step.next) ? 'in' : 'out' })
  }
}

function sorted(sets: readonly Members[]): readonly Members[] {
  return sets.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
}

function subsets(n: number): readonly Members[] {
  return Array.from({ length: 2 ** n }, (_, bits) => unguarded(n).filter((place) => (bits >> place) & 1))
}

/** Each server as the smallest sets with which it knows the user. */
function monotoneServers(n: number): readonly (readonly Members[])[] {
  let chains: readonly (readonly Members[])[] = [[]]
  for (const set of subsets(n).filter(({ length }) => length > 0))
    chains = chains.flatMap((chain) => (chain.some((other) => isComparable(other, set)) ? [chain] : [chain, [...chain, set]]))
  return chains.filter(({ length }) => length > 0).map(sorted)
}

function isComparable(a: Members, b: Members): boolean {
  return isEnough([a], b) || isEnough([b], a)
}

const anyServer = fc
  .integer({ min: 1, max: 12 })
  .chain((n) =>
    fc
      .array(fc.subarray([...unguarded(n)], { minLength: 1 }), { minLength: 1, maxLength: 6 })
      .map((all) => ({ n, sets: sorted(smallest(all)) })),
  )

/** Disjoint sets of these sizes, in every place. */
function antichainsOf(n: number, sizes: readonly number[]): readonly (readonly Members[])[] {
  let all: readonly (readonly Members[])[] = [[]]
  for (const size of sizes) {
    const choices = combinations(n, size)
    all = all.flatMap((chain) => choices.filter((set) => !chain.flat().some((place) => set.includes(place))).map((set) => [...chain, set]))
  }
  return all
}

function combinations(n: number, size: number, from = 0): readonly Members[] {
  if (size === 0) return [[]]
  return unguarded(n)
    .slice(from)
    .flatMap((place) => combinations(n, size - 1, place + 1).map((rest) => [place, ...rest]))
}
