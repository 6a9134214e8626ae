import type { SiteState } from './site.ts'

/** The version of the stored state that this code writes. */
const version = 1

export type ReadSnapshot = { readonly ok: SiteState } | { readonly newer: true } | { readonly corrupted: string }

/** A site's state as text: text fits three times more into a browser's storage than objects. */
export function writeSnapshot(state: SiteState): string {
  return JSON.stringify({ ...state, cookies: [...state.cookies], hosts: [...state.hosts], folded: [...state.folded] })
}

/** Reads a stored state. A newer version is left untouched by the caller; a broken one is named, never thrown. */
export function readSnapshot(text: string): ReadSnapshot {
  let stored: unknown
  try {
    stored = JSON.parse(text)
  } catch {
    return { corrupted: 'not JSON' }
  }
  if (typeof stored !== 'object' || stored === null || !('v' in stored)) return { corrupted: 'no version' }
  if (typeof stored.v === 'number' && stored.v > version) return { newer: true }
  if (!isStored(stored)) return { corrupted: 'a part is missing or of the wrong kind' }
  return { ok: { ...stored, cookies: new Map(stored.cookies), hosts: new Map(stored.hosts), folded: new Map(stored.folded) } }
}

type Stored = Omit<SiteState, 'cookies' | 'hosts' | 'folded'> & {
  readonly cookies: EntriesOf<SiteState['cookies']>
  readonly hosts: EntriesOf<SiteState['hosts']>
  readonly folded: EntriesOf<SiteState['folded']>
}

type EntriesOf<M> = M extends ReadonlyMap<infer K, infer V> ? [K, V][] : never

const lists = ['cookies', 'exchanges', 'pages', 'marks', 'gaps', 'scans', 'hosts', 'settled', 'folded'] as const

function isStored(stored: object): stored is Stored {
  const fields = new Map(Object.entries(stored))
  if (fields.get('v') !== version || typeof fields.get('site') !== 'string' || typeof fields.get('store') !== 'string') return false
  if (!lists.every((name) => Array.isArray(fields.get(name)))) return false
  const pairs = ['cookies', 'hosts', 'folded'] as const
  if (!pairs.every((name) => isPairs(fields.get(name)))) return false
  return (
    (fields.get('cookies') as readonly [string, unknown][]).every(([, history]) => isHistory(history)) &&
    isEach(fields.get('exchanges'), ['key', 'hop', 'lines'])
  )
}

function isPairs(list: unknown): boolean {
  return Array.isArray(list) && list.every((pair) => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string')
}

function isHistory(history: unknown): boolean {
  return (
    typeof history === 'object' &&
    history !== null &&
    'cookie' in history &&
    'generations' in history &&
    isEach(history.generations, ['traits', 'from', 'id'])
  )
}

function isEach(list: unknown, keys: readonly string[]): boolean {
  return (
    Array.isArray(list) && list.every((item) => typeof item === 'object' && item !== null && keys.every((key) => Object.hasOwn(item, key)))
  )
}
