import { browser } from './api.ts'

/** In characters: Chromium gives `storage.local` 10 MB. */
const diskBound = 8_000_000

/** `storage.local`: what lies there, least recently written first, and whose place was taken. */
const indexKey = 'disk'
const forgottenBound = 1_000

interface Index {
  readonly held: readonly (readonly [key: string, size: number])[]
  readonly forgotten: readonly string[]
}

/** Writes a text under a key; the least recently written ones make room, and that they are gone is remembered. */
export async function writeToDisk(key: string, text: string, bound = diskBound): Promise<void> {
  const { held, forgotten } = await readIndex()
  const others = held.filter(([other]) => other !== key)
  let total = others.reduce((sum, [, size]) => sum + size, text.length)
  let cut = 0
  while (total > bound && cut < others.length) total -= others[cut++]?.[1] ?? 0
  const gone = others.slice(0, cut).map(([other]) => other)
  await browser.storage.local.remove(gone)
  const index: Index = {
    held: [...others.slice(cut), [key, text.length]],
    forgotten: [...forgotten.filter((other) => other !== key), ...gone].slice(-forgottenBound),
  }
  await browser.storage.local.set({ [key]: text, [indexKey]: index })
}

/** The text under a key, or whether there once was one that had to make room. */
export async function readFromDisk(key: string): Promise<{ readonly text: unknown; readonly wasForgotten: boolean }> {
  const text = (await browser.storage.local.get(key))[key]
  return { text, wasForgotten: text === undefined && (await readIndex()).forgotten.includes(key) }
}

export async function removeFromDisk(keys: readonly string[]): Promise<void> {
  const { held, forgotten } = await readIndex()
  await browser.storage.local.remove([...keys])
  await browser.storage.local.set({
    [indexKey]: { held: held.filter(([key]) => !keys.includes(key)), forgotten: forgotten.filter((key) => !keys.includes(key)) },
  })
}

/** Keys of what lies there, with sizes in characters. */
export async function heldOnDisk(): Promise<Index['held']> {
  return (await readIndex()).held
}

async function readIndex(): Promise<Index> {
  const stored = (await browser.storage.local.get(indexKey))[indexKey]
  if (!isIndex(stored)) return { held: [], forgotten: [] }
  return stored
}

function isIndex(stored: unknown): stored is Index {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'held' in stored &&
    Array.isArray(stored.held) &&
    stored.held.every((each) => Array.isArray(each) && typeof each[0] === 'string' && typeof each[1] === 'number') &&
    'forgotten' in stored &&
    Array.isArray(stored.forgotten)
  )
}
