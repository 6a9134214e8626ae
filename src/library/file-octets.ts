import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Octets } from '../har/octets.ts'
import { Unusable } from './unusable.ts'

/** A file that stays open while it is read. */
export interface OpenFile extends Octets {
  close(): void
}

/** @throws Unusable for a folder; the error of Node, with its `syscall`, where the file cannot be read */
export function fileOctets(path: string): OpenFile {
  const file = openSync(path, 'r')
  const about = fstatSync(file)
  if (about.isDirectory()) {
    closeSync(file)
    throw new Unusable(`${path}: This is a folder. Name a file.`)
  }
  return {
    size: about.size,
    read: (from, into) => readSync(file, into, 0, into.length, from),
    close: () => closeSync(file),
  }
}
