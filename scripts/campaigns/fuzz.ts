import { parseArgs } from 'node:util'
import fc from 'fast-check'
import type { Target } from '../../test/fuzz/target.ts'
import { runOf, writeSection } from './robustness-page.ts'

// The browser's interface does not load outside of one unless it finds this.
Object.assign(globalThis, { chrome: { runtime: { id: 'sidwatch' } } })
const { targets } = await import('../../test/fuzz/targets.ts')
const { fuzzed, longestReading } = await import('../../test/fuzz/fuzzed.ts')

/** Texts that reached something new, and grow on. */
const mostGrown = 500
const textsAtOnce = 200

interface Run {
  readonly target: Target
  readonly grown: string[]
  readonly reached: Set<string>
  texts: number
  /** in milliseconds */
  slowest: number
  broken: number
}

/**
 * `npm run fuzz -- --minutes 60`: grows texts for every reader in turn, from whole ones and from those that reached something new. Prints
 * each text that breaks a reader or takes it too long, writes docs/robustness.md, and fails where there is one. A seed that is named repeats
 * a run, but for where its time ends it.
 */
function main(): void {
  const { values } = parseArgs({
    options: { minutes: { type: 'string', default: '60' }, seed: { type: 'string', default: `${Date.now() % 1_000_000}` } },
  })
  const [minutes, seed] = [Number(values.minutes), Number(values.seed)]
  const end = performance.now() + minutes * 60_000
  const runs = targets.map((target): Run => ({ target, grown: [...target.seeds], reached: new Set(), texts: 0, slowest: 0, broken: 0 }))
  let heap = 0
  for (let turn = 0; performance.now() < end; turn++) {
    for (const run of runs) {
      grow(run, seed + turn)
      heap = Math.max(heap, process.memoryUsage().heapUsed)
    }
  }
  writeSection({
    title: 'Fuzzing',
    how: `${runOf(`npm run fuzz -- --minutes ${minutes} --seed ${seed}`)} Readers of what comes from outside; a text that reached something new grows on. A reading may take ${longestReading} ms of processor time, and the whole run may hold 512 MB: it held ${Math.round(heap / 1e6)} MB at most.`,
    columns: ['reader', 'texts', 'different ways reached', 'slowest reading', 'broken or too slow'],
    rows: runs.map(({ target, texts, reached, slowest, broken }) => [
      target.name,
      `${texts}`,
      `${reached.size}`,
      `${slowest.toFixed(1)} ms`,
      `${broken}`,
    ]),
  })
  process.exitCode = runs.some(({ broken }) => broken > 0) ? 1 : 0
}

function grow(run: Run, seed: number): void {
  const { target, grown } = run
  for (const text of fc.sample(target.grow(grown), { numRuns: textsAtOnce, seed })) {
    run.texts++
    const complaint = complaintOf(run, text)
    if (complaint === null) continue
    run.broken++
    if (run.broken <= 5) console.log(`${target.name}: ${complaint}: ${JSON.stringify(text).slice(0, 2000)}`)
  }
  if (grown.length > mostGrown) grown.splice(target.seeds.length, grown.length - mostGrown)
}

function complaintOf(run: Run, text: string): string | null {
  try {
    const { reached, took } = fuzzed(run.target, text)
    run.slowest = Math.max(run.slowest, took)
    if (!run.reached.has(reached)) run.grown.push(text)
    run.reached.add(reached)
    return took > longestReading ? `took ${took} ms` : null
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

main()
