import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packagesOf, type Trial } from './trial.ts'

/** Installs what trials need from npm into a folder. */
export function installFromNpm(trials: readonly Trial[], folder: string): void {
  const packages = trials.flatMap(({ npm, beside = [] }) => (npm === undefined ? [] : [...Object.values(npm), ...beside]))
  if (packages.length === 0) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...new Set(packages)], { cwd: folder, stdio: 'inherit' })
}

/** Debian's packages that a trial needs and that are not installed. */
export function missingOf(trial: Trial): readonly string[] {
  return trial.npm === undefined ? packagesOf(trial).filter((name) => debianVersion(name) === null) : []
}

/** Names and versions of what a trial tries, as a page shows them. */
export function versionsOf({ npm, debian = {} }: Trial, folder: string): string {
  const versions =
    npm === undefined
      ? Object.entries(debian).map(([name, from]) => `${name} ${debianVersion(from)}`)
      : Object.entries(npm).map(([name, from]) => `${name} ${npmVersion(from, folder)}`)
  return versions.join(', ')
}

function npmVersion(from: string, folder: string): string {
  const name = from.replace(/(?<=.)@[^/]*$/, '')
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'))
  return version
}

/** Without epoch and what Debian adds; null where it is not installed. */
function debianVersion(name: string): string | null {
  const { stdout } = spawnSync('dpkg', ['-s', name], { encoding: 'utf8' })
  const [, version = ''] = /^Version: (?:\d+:)?([^-+\n]*)/m.exec(stdout) ?? []
  return /^Status: .* installed$/m.test(stdout) ? version : null
}
