import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Ran {
  readonly status: number
  /** what it wrote, empty where it was shown at once */
  readonly output: string
}

/** Runs one program of a dependency with this Node and waits for it. Never throws: a program that cannot start has status 1. */
export function run(script: string, args: readonly string[], options: { readonly cwd: string; readonly show: boolean }): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: options.cwd, stdio: ['ignore', ...streams(options.show)] })
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ status: 1, output: error.message }))
    child.on('close', (status) => resolve({ status: status ?? 1, output }))
  })
}

/** The script behind a dependency's command: some packages name it, some have one alone. */
export function nodeProgram(root: string, packageName: string, program: string): string {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: string | Record<string, string> }
  const script = typeof bin === 'string' ? bin : bin[program]
  if (script === undefined) throw new Error(`${packageName} has no program ${program}.`)
  return join(folder, script)
}

function streams(show: boolean): ['inherit', 'inherit'] | ['pipe', 'pipe'] {
  return show ? ['inherit', 'inherit'] : ['pipe', 'pipe']
}
