import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { nodeProgram, run } from './check/run.ts'
import { type Tally, type TestTally, testTally } from './check/tally.ts'

// Proves the project: every part runs, also after one has failed, each says how it went, and the last line counts all of them.
// `--with-e2e` adds both browsers. The exit status is 1 where anything failed.

interface Part {
  readonly name: string
  readonly run: readonly [packageName: string, program: string, ...args: string[]]
  /** where a test runner leaves its counts; without it the part itself counts as one */
  readonly counts?: string
}

const root = fileURLToPath(new URL('..', import.meta.url))
const countsOf = (name: string): string => `.cache/${name}.json`
const tests = (name: string, ...more: string[]): Part => ({
  name,
  run: [
    'vitest',
    'vitest',
    'run',
    ...more,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${countsOf(name.replaceAll(' ', '-'))}`,
  ],
  counts: countsOf(name.replaceAll(' ', '-')),
})
const parts: readonly Part[] = [
  { name: 'types of the engine', run: ['typescript', 'tsc', '-p', 'src/audit'] },
  { name: 'types of the proofs', run: ['typescript', 'tsc', '-p', 'src/proofs'] },
  { name: 'types of the product', run: ['typescript', 'tsc', '-p', '.'] },
  { name: 'types of tests and scripts', run: ['typescript', 'tsc', '-p', 'tsconfig.node.json'] },
  { name: 'format and lint', run: ['@biomejs/biome', 'biome', 'check', '--error-on-warnings', '.'] },
  { name: 'imports', run: ['dependency-cruiser', 'depcruise', 'src', 'scripts', 'test', '--config', '.dependency-cruiser.mjs'] },
  { name: 'unused code', run: ['knip', 'knip'] },
  tests('unit tests'),
  { name: 'build for Chromium', run: ['vite', 'vite', 'build', '--mode', 'chromium', '--logLevel', 'warn'] },
  { name: 'build for Firefox', run: ['vite', 'vite', 'build', '--mode', 'firefox', '--logLevel', 'warn'] },
  { name: 'package for npm', run: ['tsx', 'tsx', 'scripts/package.ts', '--npm'] },
  { name: 'size limits', run: ['size-limit', 'size-limit'] },
  { name: 'web-ext lint', run: ['web-ext', 'web-ext', 'lint', '--source-dir', 'dist/firefox', '--no-config-discovery'] },
  ...(process.argv.includes('--with-e2e') ? [tests('end to end in Chromium and Firefox', '--config', 'vitest.e2e.config.ts')] : []),
]

mkdirSync(`${root}/.cache`, { recursive: true })
let tally: Tally = { passed: 0, failed: 0 }
const failures: string[] = []
for (const part of parts) {
  const { passed, failed, seconds } = await judge(part)
  tally = { passed: tally.passed + passed, failed: tally.failed + failed }
  if (failed > 0) failures.push(part.name)
  const count = part.counts === undefined ? '' : ` (${passed} passed, ${failed} failed)`
  console.log(`${failed === 0 ? 'passed' : 'FAILED'}  ${part.name}${count}  ${seconds.toFixed(1)} s`)
}
if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}`)
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed === 0 ? 0 : 1

async function judge(part: Part): Promise<TestTally> {
  const began = performance.now()
  const counts = part.counts === undefined ? null : `${root}/${part.counts}`
  if (counts !== null) rmSync(counts, { force: true })
  const [packageName, program, ...args] = part.run
  const { status, output } = await run(nodeProgram(root, packageName, program), args, { cwd: root, show: counts !== null })
  if (status !== 0) console.log(output)
  return { ...testTally(status, counts), seconds: (performance.now() - began) / 1000 }
}
