import type { CookieKey } from '../audit/cookie.ts'
import { browser } from '../browser/api.ts'

/**
 * `storage.session`: the values that an armed probe will send again. They stand under this key alone, from the arming to the end of the
 * probe, and no change of the jar touches them.
 */
const key = 'probe-held'

/** So many cookies, and so many characters of values, are held at most. */
export const heldBounds = { cookies: 16, characters: 8_192 }

export type HeldValues = ReadonlyMap<CookieKey, string>

export async function holdValues(values: HeldValues): Promise<void> {
  await browser.storage.session.set({ [key]: [...values] })
}

export async function heldValues(): Promise<HeldValues> {
  const stored = (await browser.storage.session.get(key))[key]
  return new Map(Array.isArray(stored) ? stored.filter(isPair) : [])
}

export async function dropHeldValues(): Promise<void> {
  await browser.storage.session.remove(key)
}

function isPair(pair: unknown): pair is [CookieKey, string] {
  return Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string')
}
