import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'

/**
 * Whether the source zip of `dist/release`, unpacked elsewhere, gives the same octets again. Says which file does not. The installed
 * dependencies are this checkout's, as the lockfile in the zip names the same.
 */
export function rebuilds(root: string, sums: string): boolean {
  const elsewhere = mkdtempSync(join(tmpdir(), 'sidwatch-rebuilt-'))
  try {
    const zip = readdirSync(`${root}/dist/release`).find((name) => name.endsWith('-source.zip')) ?? ''
    for (const [path, octets] of Object.entries(unzipSync(readFileSync(`${root}/dist/release/${zip}`)))) {
      mkdirSync(dirname(join(elsewhere, path)), { recursive: true })
      writeFileSync(join(elsewhere, path), octets)
    }
    symlinkSync(`${root}/node_modules`, `${elsewhere}/node_modules`, 'junction')
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/package.ts'], { cwd: elsewhere, stdio: ['ignore', 'ignore', 'inherit'] })
    const again = readFileSync(`${elsewhere}/dist/release/SHA256SUMS`, 'utf8')
    const others = sums.split('\n').filter((line) => !again.includes(line))
    console.log(others.length === 0 ? 'The source zip gives the same octets again.' : `Not the same again:\n${others.join('\n')}`)
    return others.length === 0
  } finally {
    rmSync(elsewhere, { recursive: true })
  }
}
