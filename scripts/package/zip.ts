import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Zippable, zipSync } from 'fflate'

/**
 * The files as a zip of which every octet follows from their names and contents: sorted, all of one moment (reproducible-builds.org), and
 * compressed by a library, as zlib differs between versions of Node.
 * @param paths below the folder, with slashes
 */
export function zipOf(folder: string, paths: readonly string[]): Uint8Array {
  const files: Zippable = {}
  // A zip has local times: this is the same everywhere. A path with a file name is never only digits, so the object keeps their order.
  for (const path of paths.toSorted()) files[path] = new Uint8Array(readFileSync(join(folder, path)))
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o100644 << 16 })
}

/** Paths of all files below a folder, with slashes. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}
