import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { markdown, type Section } from './bench/table.ts'
import { falseAlarms } from './predict/false-alarms.ts'
import { manyIds } from './predict/many-ids.ts'
import { recovered } from './predict/recovered.ts'
import { besideSolver } from './predict/solver.ts'

/**
 * `npm run predict`: makes fresh IDs with the generators that people use, in every language that is installed, lets the analysis find them,
 * and looks how often it is right, how long it takes, and that it finds nothing in perfect ones. Writes docs/predictability.md.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '200' },
      sets: { type: 'string', default: '10000' },
      seconds: { type: 'string', default: '3600' },
    },
  })
  const [runs, sets, seconds] = [Number(values.runs), Number(values.sets), Number(values.seconds)]
  const before = loadavg()[0] ?? 0
  const parts: readonly (() => Section)[] = [
    besideSolver,
    manyIds,
    () => recovered({ runs, seconds }),
    () => falseAlarms({ sets, seconds }),
  ]
  const sections = parts.map((part) => {
    const section = part()
    console.log(`${markdown(section)}\n`)
    return markdown(section)
  })
  const text = [heading(before), ...sections, ''].join('\n\n')
  writeFileSync(fileURLToPath(new URL('../docs/predictability.md', import.meta.url)), text)
}

function heading(load: number): string {
  return [
    '# Predictability',
    '',
    'Written by `npm run predict`. A time is processor time, the median, and in brackets where a tenth lies below and a tenth above.',
    '',
    `Machine: ${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, other load ${load.toFixed(1)} when it began. Node ${process.versions.node}.`,
  ].join('\n')
}

main()
