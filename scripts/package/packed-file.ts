import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Packs a folder as npm does. @returns the path of the file, in `into` */
export function packedFile(folder: string, into: string): string {
  const told = execFileSync('npm', ['pack', '--json', '--pack-destination', into], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const [packed] = JSON.parse(told) as readonly { readonly filename: string }[]
  if (packed === undefined) throw new Error('npm packed nothing.')
  return join(into, packed.filename)
}
