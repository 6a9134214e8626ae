import type { FixId } from '../../src/audit/rule.ts'

/** A framework with an application of a few lines that has every flaw, and places where a fix takes the place of a flaw. */
export interface Trial {
  /** row of the table of frameworks */
  readonly framework: string
  /** file in `apps/` */
  readonly program: string
  /** what the cookie is called there */
  readonly cookie: string
  /** what is tried, by the name that people know: packages of npm, or of Debian */
  readonly npm?: Readonly<Record<string, string>>
  readonly debian?: Readonly<Record<string, string>>
  /** fixes that need a newer version than the packages bring */
  readonly newer?: readonly FixId[]
  /** what it needs beside */
  readonly beside?: readonly string[]
}

/** Programs, and packages that bring them, by the ending of an application's file. */
const runtimes = {
  mjs: { command: ['node'], beside: [] },
  py: { command: ['/usr/bin/python3'], beside: ['python3'] },
  rb: { command: ['ruby'], beside: ['ruby', 'ruby-webrick'] },
  pl: { command: ['perl'], beside: ['perl', 'libplack-perl'] },
  php: { command: ['php'], beside: ['php8.2-cli'] },
  java: { command: ['java', '-cp', '/usr/share/java/*'], beside: ['openjdk-17-jdk-headless'] },
} as const

/** How a trial's application is started on a port. */
export function commandOf({ program }: Trial, port: number): readonly [string, ...string[]] {
  const [name, ...options] = runtimeOf(program).command
  if (program.endsWith('.php')) return [name, '-S', `127.0.0.1:${port}`, program]
  return [name, ...options, program]
}

/** Every Debian package that a trial needs. */
export function packagesOf({ program, debian = {}, beside = [] }: Trial): readonly string[] {
  return [...runtimeOf(program).beside, ...Object.values(debian), ...beside]
}

function runtimeOf(program: string): { readonly command: readonly [string, ...string[]]; readonly beside: readonly string[] } {
  const ending = program.split('.').at(-1)
  const found = Object.entries(runtimes).find(([known]) => known === ending)?.[1]
  if (found === undefined) throw new Error(`nothing runs ${program}`)
  return found
}
