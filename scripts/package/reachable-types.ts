import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Removes from a folder of declarations those that no entry comes to: the compiler writes them for all that it has read. */
export function keepReachable(folder: string, entries: readonly string[]): void {
  const kept = new Set<string>()
  const open = entries.map((entry) => join(folder, entry))
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (kept.has(file)) continue
    kept.add(file)
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)\.ts'/g))
      open.push(resolve(dirname(file), `${from}.d.ts`))
  }
  for (const { name, parentPath } of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(parentPath, name)
    if (name.endsWith('.d.ts') && !kept.has(file)) rmSync(file)
  }
}
