import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { folding } from './bench/folding.ts'
import { identification, judging } from './bench/identification.ts'
import { pageLoads } from './bench/page-load.ts'
import { parsing } from './bench/parsing.ts'
import { popupContent } from './bench/popup-content.ts'
import { recordings } from './bench/recordings.ts'
import { secretsTried } from './bench/secrets.ts'
import { sizes } from './bench/sizes.ts'
import { markdown, type Section } from './bench/table.ts'
import { values } from './bench/values.ts'
import { backgroundWorker } from './bench/worker.ts'

/**
 * `npm run bench`: measures, prints, and writes docs/performance.md. `--large` adds a million observations, a day's browsing of 100,000
 * requests and recordings of 500 MB, which take many minutes and half a gigabyte of room for temporary files.
 */
async function main(): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const before = loadavg()[0] ?? 0
  const large = process.argv.includes('--large')
  const files = [
    [5, 12_000],
    [5, 0],
    [50, 12_000],
    ...(large
      ? ([
          [500, 12_000],
          [500, 0],
        ] as const)
      : []),
  ] as const
  const parts: readonly (() => Section | Promise<Section>)[] = [
    parsing,
    values,
    secretsTried,
    () => folding([1_000, 10_000, ...(large ? [100_000, 1_000_000] : [])]),
    identification,
    judging,
    () => recordings(files),
    () => pageLoads(20),
    () => popupContent([10, 500, 5_000]),
    () => backgroundWorker(large ? 100_000 : 10_000),
    () => sizes(root),
  ]
  const sections: Section[] = []
  for (const part of parts) {
    const section = await part()
    sections.push(section)
    console.log(`${markdown(section)}\n`)
  }
  const text = ['# Performance', '', machine(root, before), '', ...sections.flatMap((section) => [markdown(section), ''])].join('\n')
  writeFileSync(`${root}docs/performance.md`, text)
}

function machine(root: string, load: number): string {
  const [cpu] = cpus()
  const versions = ['tough-cookie', 'set-cookie-parser', 'cookie-es'].map((name) => `${name} ${versionOf(root, name)}`)
  return [
    'Written by `npm run bench`. A time is processor time, the median of many rounds, and in brackets where a tenth of them lies below and a tenth above;',
    'what stands side by side was measured turn by turn in the same process.',
    '',
    `Machine: ${cpu?.model.trim() ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, other load ${load.toFixed(1)} when it began. Node ${process.versions.node}, ${versions.join(', ')}.`,
  ].join('\n')
}

function versionOf(root: string, name: string): string {
  const { version } = JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, 'utf8')) as { version: string }
  return version
}

await main()
