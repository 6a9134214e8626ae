import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type GeneratedRecording, generateRecording } from './generated-recording.ts'
import { ratio, type Section, shown } from './table.ts'

const megabyte = 1_000_000

interface Reading {
  readonly milliseconds: number
  /** octets that were resident at most, beyond those of the bare process */
  readonly memory: number
}

/**
 * Each file is read in a process of its own, so that its peak of memory is its own.
 *
 * @param sizes in megabytes, each with the characters that a body has
 */
export function recordings(sizes: readonly (readonly [size: number, body: number])[]): Section {
  const folder = mkdtempSync(join(tmpdir(), 'sidwatch-bench-'))
  const path = join(folder, 'recording.har')
  try {
    const rows = sizes.map(([size, body]) =>
      rowOf(`${size} MB, ${body === 0 ? 'no bodies' : `bodies of ${body / 1000} kB`}`, { path, octets: size * megabyte, body }),
    )
    return {
      title: 'Audit a recording',
      how: 'From the file to the reports of its sites. Beside it what `JSON.parse` of the whole file takes alone, which an audit without a stream would begin with. Memory is what the process held at most, the program itself (some 100 MB) counted in.',
      columns: ['recording', 'entries', 'audit', 'memory', '`JSON.parse`', 'its memory', 'memory beside it'],
      rows,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function rowOf(name: string, recording: GeneratedRecording): readonly string[] {
  const entries = generateRecording(recording)
  const speed = ({ milliseconds }: Reading) => `${shown(recording.octets / megabyte / (milliseconds / 1000))} MB/s`
  const memory = (reading: Reading) => `${Math.round(reading.memory / megabyte)} MB`
  const audit = read('audit', recording.path)
  const parse = recording.octets > longestText ? null : read('parse', recording.path)
  const beside = parse === null ? ['one text cannot hold it', '', ''] : [speed(parse), memory(parse), ratio(audit.memory, parse.memory)]
  return [name, String(entries), speed(audit), memory(audit), ...beside]
}

/** V8's longest string is 2^29 − 24 characters. */
const longestText = 2 ** 29 - 24

function read(how: 'audit' | 'parse', path: string): Reading {
  const reader = fileURLToPath(new URL('./read-recording.ts', import.meta.url))
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', reader, how, path], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`bench: reading the generated recording failed: ${stderr}`)
  return JSON.parse(stdout) as Reading
}
