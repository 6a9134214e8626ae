import { analyseIds } from '../../src/proofs/analyse-ids.ts'
import { time } from '../bench/measured.ts'
import type { Section } from '../bench/table.ts'
import { idealIds } from './ideal-ids.ts'

const most = 100
const start = 1_790_000_000_000

/** Sets of IDs of a cryptographic generator: whatever is found in them is wrong. */
export function falseAlarms({ sets, seconds }: { readonly sets: number; readonly seconds: number }): Section {
  return {
    title: 'False alarms',
    how: `Sets of 20 to ${most} IDs of the system's cryptographic generator, up to ${sets} of each format or ${seconds} seconds of processor time. An alarm is any outcome but that nothing was found.`,
    columns: ['format', 'sets', 'IDs', 'alarms'],
    rows: Object.entries(idealIds).map(([format, make]) => row(format, make, sets, seconds * 1e6)),
  }
}

function row(format: string, make: () => string, sets: number, room: number): readonly string[] {
  let [done, ids, alarms, spent] = [0, 0, 0, 0]
  for (; done < sets && spent < room; done++) {
    const count = 20 + (done % (most - 19))
    const collected = Array.from({ length: count }, (_, i) => ({ text: make(), at: start + 500 * i }))
    spent += time(() => {
      const { outcome } = analyseIds(collected).report
      if (outcome !== 'nothing-found') alarms++
    })
    ids += count
  }
  console.log(`${format}: ${alarms} alarms in ${done} sets`)
  return [format, `${done}`, `${ids}`, `${alarms}`]
}
