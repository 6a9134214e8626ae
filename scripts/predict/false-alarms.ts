import { analyseIds } from '../../src/proofs/analyse-ids.ts'
import { time } from '../bench/measured.ts'
import type { Section } from '../bench/table.ts'
import { idealIds } from './ideal-ids.ts'
import type { Tally } from './tally.ts'

const fewest = 50
const most = 200
const start = 1_790_000_000_000
const batch = 50

/**
 * Sets of IDs of a cryptographic generator: whatever is found in them is wrong. Goes round the formats, a batch of each, until each has as many
 * sets as are wanted or the time is up.
 */
export function falseAlarms({ sets, seconds, tally }: { readonly sets: number; readonly seconds: number; readonly tally: Tally }): Section {
  const formats = Object.entries(idealIds)
  const doneOf = (format: string) => tally.all().reduce((sum, one) => sum + (one.format === format ? one.sets : 0), 0)
  for (let spent = 0, any = true; any && spent < seconds * 1e6; ) {
    any = false
    for (const [format, make] of formats) {
      const left = sets - doneOf(format)
      if (left <= 0) continue
      any = true
      spent += analyse(format, make, Math.min(batch, left), tally)
    }
  }
  return {
    title: 'False alarms',
    how: `Sets of ${fewest} to ${most} IDs of the system's cryptographic generator with their times, as many of each size, ${sets} of each format. An alarm is any outcome but that nothing was found.`,
    columns: ['format', 'sets', 'IDs', 'alarms', 'time a set'],
    rows: formats.map(([format]) => row(format, tally)),
  }
}

function analyse(format: string, make: () => string, sets: number, tally: Tally): number {
  const alarms: string[] = []
  let [ids, spent] = [0, 0]
  for (let set = 0; set < sets; set++) {
    const count = fewest + Math.floor((set * (most - fewest)) / Math.max(1, sets - 1))
    const collected = Array.from({ length: count }, (_, i) => ({ text: make(), at: start + 500 * i }))
    spent += time(() => {
      const { outcome, reasons } = analyseIds(collected).report
      if (outcome !== 'nothing-found')
        alarms.push(`${outcome}: ${reasons.map(({ id, args }) => `${id} ${JSON.stringify(args)}`).join(', ')}`)
    })
    ids += count
  }
  tally.add({ format, sets, ids, spent, alarms })
  for (const alarm of alarms) console.log(`${format}: ${alarm}`)
  return spent
}

function row(format: string, tally: Tally): readonly string[] {
  const own = tally.all().filter((one) => one.format === format)
  const sum = (of: (one: (typeof own)[number]) => number) => own.reduce((total, one) => total + of(one), 0)
  const sets = sum((one) => one.sets)
  const each = sets === 0 ? '' : `${(sum((one) => one.spent) / sets / 1000).toFixed(1)} ms`
  return [format, `${sets}`, `${sum((one) => one.ids)}`, `${sum((one) => one.alarms.length)}`, each]
}
