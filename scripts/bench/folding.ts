import { liveBounds } from '../../src/audit/bounds.ts'
import { emptySite, fold } from '../../src/audit/fold.ts'
import type { SiteState } from '../../src/audit/site.ts'
import { spreadOf, time } from './measured.ts'
import { ratio, type Section, spreadText } from './table.ts'
import { visit } from './visit.ts'

/** As in the browser: what came in the last second is folded at once. */
const batch = 100

/** The cost of one observation, however many there were before it. */
export function folding(counts: readonly number[]): Section {
  const rows = [10, 1_000].flatMap((cookies) => {
    const costs = counts.map((count) => ({ count, cost: costOf(cookies, count) }))
    const first = costs[0]?.cost.median ?? 1
    return costs.map(({ count, cost }) => [String(cookies), String(count), spreadText(cost), ratio(cost.median, first)])
  })
  return {
    title: 'Fold an observation',
    how: `Into a site's state, ${batch} at a time, within the bounds of the browser. Flat: what is known does not make the next one dearer.`,
    columns: ['cookies', 'observations', 'one observation', 'beside 1000'],
    rows,
  }
}

function costOf(cookies: number, count: number) {
  const observations = visit(cookies, count)
  const times: number[] = []
  let state: SiteState = emptySite('har', 'e.com')
  for (let from = 0; from < observations.length; from += batch) {
    const some = observations.slice(from, from + batch)
    const spent = time(() => {
      state = fold(state, some, liveBounds)
    })
    times.push(spent / some.length)
  }
  return spreadOf(times.slice(-200))
}
