import { isObject, type JsonObject, listOf, objectOf, textOf } from './json-access.ts'
import { jsonMistake } from './json-mistake.ts'
import { UnusableHar } from './unusable-har.ts'

/** The frame of a recording (HAR 1.2 `log`). */
export interface HarLog {
  /** name and version of the program that wrote it, or '' */
  readonly creator: string
  /** of the browser it recorded, or '' */
  readonly browser: string
  readonly entries: readonly unknown[]
}

/**
 * Takes the frame of a recording apart. An object that was parsed already is taken as it is.
 * @throws UnusableHar where it is no JSON, no HAR, or holds no entry
 */
export function harLog(recording: unknown): HarLog {
  const root = typeof recording === 'string' ? parsed(recording) : recording
  const log = isObject(root) && isObject(root.log) ? root.log : null
  if (log === null || !Array.isArray(log.entries)) {
    throw new UnusableHar('This is no HAR file', 'log.entries is missing', 'Export the network log of a browser as HAR and try again.')
  }
  if (log.entries.length === 0) {
    throw new UnusableHar('The recording is empty', 'log.entries', 'Start recording before the first page is opened, then log in and out.')
  }
  return { creator: programName(log.creator), browser: programName(log.browser), entries: listOf(log.entries) }
}

function programName(program: unknown): string {
  const { name, version }: JsonObject = objectOf(program)
  return [textOf(name), textOf(version)]
    .filter((part) => part !== null)
    .join(' ')
    .slice(0, 100)
}

function parsed(recording: string): unknown {
  const text = recording.replace(/^\uFEFF/, '')
  if (text.startsWith('PK\u0003\u0004'))
    throw new UnusableHar('This is a zip archive', 'byte 0', 'Unpack it and name the .har file inside.')
  try {
    return JSON.parse(text)
  } catch {
    // What the engine says of the mistake quotes the text around it, which may be a secret.
    const at = jsonMistake(text)
    const byte = new TextEncoder().encode(text.slice(0, at)).length
    if (at >= text.length)
      throw new UnusableHar('The file ends in the middle', `byte ${byte}`, 'Export it again, and wait until it is written.')
    throw new UnusableHar('This is no JSON', `byte ${byte}`, 'Export the network log as HAR again.')
  }
}
