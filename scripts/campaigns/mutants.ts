import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { nodeProgram } from '../check/run.ts'
import { runOf, writeSection } from './robustness-page.ts'

/** As much of Stryker's report as is told. */
interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>
}

interface Mutant {
  readonly mutatorName: string
  readonly status: string
  readonly replacement?: string
  readonly location: { readonly start: { readonly line: number } }
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * `npm run mutants -- --part audit/http-state`: changes one thing after another in a part of the source and looks whether the tests that
 * mirror it notice. Prints every change that none noticed, and writes docs/robustness.md. Takes an hour for a part; `--files` (patterns)
 * takes less of it, and `--told` tells of the last run again.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      part: { type: 'string', default: 'audit/http-state' },
      files: { type: 'string', default: '' },
      told: { type: 'boolean', default: false },
    },
  })
  const mutate = values.files === '' ? `src/${values.part}/**/*.ts` : values.files
  if (!values.told) {
    const program = nodeProgram(root, '@stryker-mutator/core', 'stryker')
    const env = { ...process.env, SIDWATCH_MUTANTS: values.part }
    spawnSync(process.execPath, [program, 'run', 'stryker.config.json', '--mutate', mutate], { cwd: root, env, stdio: 'inherit' })
  }
  const { files } = JSON.parse(readFileSync(`${root}.cache/mutants.json`, 'utf8')) as MutationReport
  const rows = Object.entries(files).map(([file, { mutants }]) => rowOf(file, mutants))
  for (const [file, { mutants }] of Object.entries(files))
    for (const survivor of mutants.filter(isMissed)) console.log(told(file, survivor))
  const all = Object.values(files).flatMap(({ mutants }) => mutants)
  writeSection({
    title: 'Mutants',
    how: `${runOf(`npm run mutants -- --part ${values.part}${values.files === '' ? '' : ' --files …'}`)} Each is the source with one thing changed; it is killed where a test of the same part fails with it. Changes that take effect while a module loads are left out.`,
    columns: ['file', 'mutants', 'killed', 'not noticed', 'killed, %'],
    rows: [...rows, rowOf('all', all)],
  })
}

function rowOf(file: string, mutants: readonly Mutant[]): readonly string[] {
  const killed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length
  const missed = mutants.filter(isMissed).length
  const share = killed + missed === 0 ? 100 : (killed / (killed + missed)) * 100
  return [file.replace('src/', ''), `${killed + missed}`, `${killed}`, `${missed}`, share.toFixed(1)]
}

function isMissed({ status }: Mutant): boolean {
  return status === 'Survived' || status === 'NoCoverage'
}

function told(file: string, { location, mutatorName, replacement = '' }: Mutant): string {
  return `${file}:${location.start.line} ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 80)}`
}

main()
