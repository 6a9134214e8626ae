import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { run } from '../../src/cli/run.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { har, type Said } from '../har/recording.ts'

const folder = mkdtempSync(join(tmpdir(), 'sidwatch-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes a file into a folder that goes with the tests. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

export function recordingOf(name: string, said: readonly Said[]): string {
  return file(name, JSON.stringify(har(said)))
}

export interface Ran {
  readonly status: number
  readonly out: string
  readonly told: string
}

/** The command in this process, as a terminal shows it. Those that wait for something are not asked here. */
export function sidwatch(args: readonly string[], changes: Partial<Terminal> = {}): Ran {
  const { terminal, shown } = heldTerminal(changes)
  const status = run(args, terminal)
  if (typeof status !== 'number') throw new Error(`${args.join(' ')} waits.`)
  return { status, ...shown() }
}

/** A terminal that holds what it shows. */
export function heldTerminal(changes: Partial<Terminal> = {}): { readonly terminal: Terminal; shown(): Omit<Ran, 'status'> } {
  let out = ''
  let told = ''
  const terminal: Terminal = {
    out: (text) => {
      out += text
    },
    tell: (text) => {
      told += text
    },
    colour: false,
    live: false,
    today: '2026-01-05',
    ...changes,
  }
  return { terminal, shown: () => ({ out, told }) }
}
