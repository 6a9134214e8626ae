import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { nodeProgram } from '../check/run.ts'
import { packedFile } from './packed-file.ts'
import { sourceFiles } from './source-files.ts'
import { filesIn, zipOf } from './zip.ts'

/**
 * Writes `dist/release`: the file for npm, from `dist/package`, the extension for both browsers, which it builds, and the source.
 * @returns their sums, a line each, as `sha256sum -c` reads them
 */
export function release(root: string): string {
  const folder = `${root}/dist/release`
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string }
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const browser of ['chromium', 'firefox']) {
    execFileSync(process.execPath, [nodeProgram(root, 'vite', 'vite'), 'build', '--mode', browser, '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const built = `${root}/dist/${browser}`
    writeFileSync(`${folder}/sidwatch-${version}-${browser}.zip`, zipOf(built, filesIn(built)))
  }
  writeFileSync(`${folder}/sidwatch-${version}-source.zip`, zipOf(root, sourceFiles(root)))
  packedFile(`${root}/dist/package`, folder)
  const sums = readdirSync(folder)
    .toSorted()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(`${folder}/${name}`))
          .digest('hex')}  ${name}\n`,
    )
    .join('')
  writeFileSync(`${folder}/SHA256SUMS`, sums)
  return sums
}
