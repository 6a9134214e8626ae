import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Octets } from '../har/octets.ts'

/** A file that stays open while it is read. */
export interface OpenFile extends Octets {
  close(): void
}

/** @throws the error of Node, with its `syscall`, where the file cannot be read */
export function fileOctets(path: string): OpenFile {
  const file = openSync(path, 'r')
  const { size } = fstatSync(file)
  return {
    size,
    read: (from, into) => readSync(file, into, 0, into.length, from),
    close: () => closeSync(file),
  }
}
