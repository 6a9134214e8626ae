import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const most = 256 * 2 ** 20

/** The lines that a program writes; null where it is not installed. */
export function runProgram(program: string, args: readonly string[]): readonly string[] | null {
  try {
    return execFileSync(program, [...args], { encoding: 'utf8', maxBuffer: most, stdio: ['ignore', 'pipe', 'inherit'] })
      .trim()
      .split('\n')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** The lines that a class writes whose source this is; null where there is no Java. */
export function runJava(name: string, source: string): readonly string[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'sidwatch-ids-'))
  try {
    const file = join(folder, `${name}.java`)
    writeFileSync(file, source)
    return runProgram('java', [file])
  } finally {
    rmSync(folder, { recursive: true })
  }
}
