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

/** The version of each language that is installed, and of Z3. */
export function versions(): readonly string[] {
  const asked = [
    ['Java', 'java', ['--version'], /\d[\w.]*/],
    ['PHP', 'php', ['-r', 'echo PHP_VERSION;'], /\d[\d.]*/],
    ['Python', 'python3', ['--version'], /\d[\d.]*/],
    ['Ruby', 'ruby', ['--version'], /\d[\d.]*/],
    ['Perl', 'perl', ['-e', 'print $^V'], /\d[\d.]*/],
    ['Z3', pythonWithZ3() ?? 'python3', ['-c', 'import z3; print(z3.get_version_string())'], /\d[\d.]*/],
  ] as const
  return asked.map(([name, program, args, version]) => {
    const lines = name === 'Z3' && pythonWithZ3() === null ? null : runProgram(program, args)
    return `${name} ${version.exec(lines?.[0] ?? '')?.[0] ?? 'not installed'}`
  })
}

/** A Python that has Z3, or null. */
export function pythonWithZ3(): string | null {
  const has = (python: string) => runProgram(python, ['-c', 'import importlib.util; print(importlib.util.find_spec("z3") is not None)'])
  return ['python3', '/usr/bin/python3'].find((python) => has(python)?.[0] === 'True') ?? null
}
