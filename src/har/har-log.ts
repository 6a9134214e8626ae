import { readEntry } from './entry.ts'
import { refuseForeignOctets } from './foreign-octets.ts'
import { type HarSource, refuseCutOff, refuseEmpty, refuseNoHar, refuseNoJson } from './har-source.ts'
import { isObject, type JsonObject, listOf, objectOf, textOf } from './json-access.ts'
import { jsonMistake } from './json-mistake.ts'

/**
 * A recording (HAR 1.2) that is in memory: text, or an object that was parsed already and is taken as it is.
 * @throws UnusableHar where it is no JSON, no HAR, or holds no entry
 */
export function harLog(recording: unknown): HarSource {
  const root = typeof recording === 'string' ? parsed(recording) : recording
  const log = isObject(root) && isObject(root.log) ? root.log : null
  if (log === null || !Array.isArray(log.entries)) refuseNoHar(null)
  const entries = listOf(log.entries)
  if (entries.length === 0) refuseEmpty(null)
  return {
    file: null,
    creator: programName(log.creator),
    browser: programName(log.browser),
    count: entries.length,
    entry: (index) => readEntry(entries[index], index),
  }
}

/** `creator` or `browser` of a log. */
export function programName(program: unknown): string {
  const { name, version }: JsonObject = objectOf(program)
  return [textOf(name), textOf(version)]
    .filter((part) => part !== null)
    .join(' ')
    .slice(0, 100)
}

function parsed(recording: string): unknown {
  const text = recording.replace(/^\uFEFF/, '')
  refuseForeignOctets(
    Uint8Array.from(text.slice(0, 4), (unit) => unit.charCodeAt(0)),
    null,
  )
  try {
    return JSON.parse(text)
  } catch {
    // What the engine says of the mistake quotes the text around it, which may be a secret.
    const at = jsonMistake(text)
    const byte = new TextEncoder().encode(text.slice(0, at)).length
    if (at >= text.length) refuseCutOff(byte, null)
    refuseNoJson(`byte ${byte}`, null)
  }
}
