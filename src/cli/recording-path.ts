import { basename, isAbsolute, relative, sep } from 'node:path'

/** A file as reports name it: from the folder that the command runs in, with slashes. Of one outside it only the name, as its place is this machine's. */
export function recordingPath(path: string, from: string = process.cwd()): string {
  const way = relative(from, path)
  const isOutside = way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
  return isOutside ? basename(path) : way.split(sep).join('/')
}
