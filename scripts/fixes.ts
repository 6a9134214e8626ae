import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installFromNpm, missingOf, versionsOf } from './fixes/install.ts'
import { type FrameworkResult, recordResults } from './fixes/record-results.ts'
import { trials } from './fixes/trials.ts'
import { tryFramework } from './fixes/try-framework.ts'

/**
 * `npm run fixes [-- FRAMEWORK …]`: starts frameworks (all, or the named ones) as they are flawed and with each fix that a finding shows, and
 * shows that the finding is there before and gone after. Packages of npm are installed into a temporary folder; of Debian's it says which are
 * missing. What was tried is written to `docs/fixes.md` and to the engine's list. Exit status 1 where a fix does not do it.
 */
async function main(named: readonly string[]): Promise<number> {
  const wanted = trials.filter(({ framework }) => named.length === 0 || named.includes(framework))
  const missing = wanted.flatMap(missingOf)
  if (missing.length > 0) {
    console.error(`fixes: not installed: apt-get install --no-install-recommends ${[...new Set(missing)].join(' ')}`)
    return 2
  }
  const folder = mkdtempSync(join(tmpdir(), 'sidwatch-fixes-'))
  try {
    installFromNpm(wanted, folder)
    const results: FrameworkResult[] = []
    let failures = 0
    for (const trial of wanted) {
      const versions = versionsOf(trial, folder)
      console.log(`${trial.framework}: ${versions}`)
      try {
        const tried = await tryFramework(trial, folder)
        for (const { fix, result, why } of tried) console.log(`  ${fix.padEnd(9)} ${result}${why === undefined ? '' : ` ${why}`}`)
        failures += tried.filter(({ result }) => result === 'stayed' || result === 'broken').length
        results.push({ framework: trial.framework, versions, tried })
      } catch (error) {
        failures += 1
        console.log(`  ${error instanceof Error ? error.message : error}`)
      }
    }
    recordResults(results)
    const gone = results.flatMap(({ tried }) => tried).filter(({ result }) => result === 'gone').length
    console.log(`${results.length} frameworks, ${gone} fixes after which the finding was gone, ${failures} that failed`)
    return failures > 0 ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

process.exitCode = await main(process.argv.slice(2))
