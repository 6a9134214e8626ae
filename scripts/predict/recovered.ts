import { analyseIds } from '../../src/proofs/analyse-ids.ts'
import { spreadOf, time } from '../bench/measured.ts'
import { type Section, spreadText } from '../bench/table.ts'
import { type Maker, makers } from './makers.ts'

/** For each generator: how often fresh IDs gave it away, how often the next one came as it was said, and how long that took. */
export function recovered({ runs, seconds }: { readonly runs: number; readonly seconds: number }): Section {
  return {
    title: 'Generators',
    how: `Fresh IDs of each generator, up to ${runs} sets or ${seconds} seconds of processor time; found: the right generator proved itself; next: the ID that came next was among those that were said. Those of a clock do not say the next one.`,
    columns: ['IDs made by', 'IDs', 'sets', 'found', 'next', 'time'],
    rows: makers.map((maker) => row(maker, runs, seconds * 1e6)),
  }
}

function row(maker: Maker, runs: number, room: number): readonly string[] {
  const sets = maker.make(runs)
  if (sets === null) return [maker.by, '', 'not installed', '', '', '']
  const times: number[] = []
  let found = 0
  let right = 0
  for (const ids of sets) {
    if (times.reduce((sum, each) => sum + each, 0) > room) break
    const shown = ids.slice(0, maker.shown).map((text) => ({ text }))
    times.push(
      time(() => {
        const { report, next } = analyseIds(shown)
        if (report.generator !== null && isKind(report.generator.reason.id, maker.is)) found++
        if (next.includes(ids.at(-1)!)) right++
      }),
    )
  }
  console.log(`${maker.by}: ${found} and ${right} of ${times.length}`)
  const part = (count: number) => `${Math.round((1000 * count) / times.length) / 10} %`
  return [maker.by, `${maker.shown}`, `${times.length}`, part(found), maker.tellsNext ? part(right) : '', spreadText(spreadOf(times))]
}

/** Where the lowest bits are shown, one of the two eras of V8 is told from the other. */
function isKind(found: string, wanted: string): boolean {
  return found === wanted || (wanted.startsWith('proof.math-random.v8') && found.startsWith('proof.math-random.v8'))
}
