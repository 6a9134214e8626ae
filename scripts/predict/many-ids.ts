import { analyseIds } from '../../src/proofs/analyse-ids.ts'
import { spreadOf, time } from '../bench/measured.ts'
import { type Section, spreadText } from '../bench/table.ts'
import { idealIds } from './ideal-ids.ts'

const count = 20_000
const rounds = 5
const start = 1_790_000_000_000

/** How long so many IDs take that hide nothing: every search goes to its end. */
export function manyIds(): Section {
  return {
    title: '20,000 IDs',
    how: `IDs of the system's cryptographic generator with their times, ${rounds} times. Goal: under a second.`,
    columns: ['format', 'time'],
    rows: Object.entries(idealIds).map(([format, make]) => {
      const ids = Array.from({ length: count }, (_, i) => ({ text: make(), at: start + 500 * i }))
      return [format, spreadText(spreadOf(Array.from({ length: rounds }, () => time(() => analyseIds(ids)))))]
    }),
  }
}
