import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { markdown, type Section } from './bench/table.ts'
import { falseAlarms } from './predict/false-alarms.ts'
import { manyIds } from './predict/many-ids.ts'
import { versions } from './predict/programs.ts'
import { recovered } from './predict/recovered.ts'
import { besideSolver } from './predict/solver.ts'
import { tallyIn, tallyOfOneRun } from './predict/tally.ts'

const page = fileURLToPath(new URL('../docs/predictability.md', import.meta.url))

/**
 * `npm run predict`: makes fresh IDs with the generators that people use, in every language that is installed, lets the analysis find them,
 * and looks how often it is right, how long it takes, and that it finds nothing in perfect ones. Writes docs/predictability.md. `--only PART`,
 * once for each, prints that part alone; `--tally FILE` keeps count of the perfect ones there, so that a later run, or another beside it, goes
 * on with the rest.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '200' },
      sets: { type: 'string', default: '10000' },
      seconds: { type: 'string', default: '3600' },
      only: { type: 'string', multiple: true },
      tally: { type: 'string' },
    },
  })
  const [runs, sets, seconds] = [Number(values.runs), Number(values.sets), Number(values.seconds)]
  const parts: Readonly<Record<string, () => Section>> = {
    solver: besideSolver,
    many: manyIds,
    generators: () => recovered({ runs, seconds }),
    alarms: () => falseAlarms({ sets, seconds, tally: values.tally === undefined ? tallyOfOneRun() : tallyIn(values.tally) }),
  }
  const load = loadavg()[0] ?? 0
  const sections: Section[] = []
  for (const [name, part] of Object.entries(parts)) {
    if (values.only?.includes(name) === false) continue
    const section = part()
    sections.push(section)
    console.log(`${markdown(section)}\n`)
  }
  if (values.only === undefined) writeFileSync(page, [heading(load), ...sections.map(markdown)].join('\n\n').concat('\n'))
}

function heading(load: number): string {
  const machine = `${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${cpus().length} cores, other load ${load.toFixed(1)} when it began`
  return `# Predictability

Written by \`npm run predict\`. A time is processor time, the median, and in brackets where a tenth lies below and a tenth above.

Machine: ${machine}. Node ${process.versions.node}, ${versions().join(', ')}.`
}

main()
