import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { World } from './world.ts'

/** Where browsers keep cookies themselves: the jar, the tabs that are open, and answers with their headers. */
const ownStores = /(?:^|\/)(?:Cookies(?:-journal)?|cookies\.sqlite[\w-]*|sessionstore[^/]*|Sessions|Cache|cache2)(?:\/|$)/

/** Files in the browser's profile that hold one of these texts, as paths in it, less the stores where the browser keeps cookies itself. */
export async function filesThatHold({ profile }: World, texts: readonly string[]): Promise<readonly string[]> {
  const needles = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
  const holding: string[] = []
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(profile.length + 1)
    if (!entry.isFile() || ownStores.test(path)) continue
    const content = await readFile(join(profile, path)).catch(() => Buffer.alloc(0)) // the browser has just deleted it
    if (needles.some((needle) => content.includes(needle))) holding.push(path)
  }
  return holding
}
