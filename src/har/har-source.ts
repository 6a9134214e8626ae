import type { Entry } from './entry.ts'
import { UnusableHar } from './unusable-har.ts'

/** One recording, whose entries can be read in any order and more than once: none of them is held. */
export interface HarSource {
  /** what people call the file, or null */
  readonly file: string | null
  /** name and version of the program that wrote it, or '' */
  readonly creator: string
  /** of the browser it recorded, or '' */
  readonly browser: string
  /** elements of `log.entries` */
  readonly count: number
  /** null where it is no request to a server */
  entry(index: number): Entry | null
}

/** The longest text of one recorded request, without the body of its answer, that is looked at. */
export const longestEntry = 33_554_432

export function refuseNoHar(file: string | null): never {
  throw new UnusableHar('This is no HAR file', 'log.entries is missing', 'Export the network log of a browser as HAR and try again.', file)
}

export function refuseEmpty(file: string | null): never {
  throw new UnusableHar(
    'The recording is empty',
    'log.entries',
    'Start recording before the first page is opened, then log in and out.',
    file,
  )
}

export function refuseCutOff(byte: number, file: string | null): never {
  throw new UnusableHar('The file ends in the middle', `byte ${byte}`, 'Export it again, and wait until it is written.', file)
}

export function refuseNoJson(where: string, file: string | null): never {
  throw new UnusableHar('This is no JSON', where, 'Export the network log as HAR again.', file)
}
