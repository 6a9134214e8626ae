/** What was stored is not what this version writes. */
export class Unreadable extends Error {}

/** Tables that values of one packed text share: texts, identities, and what else stands there more than once. */
export interface Tables {
  readonly texts: readonly unknown[]
  readonly ids: readonly unknown[]
  readonly shared: readonly unknown[]
}

/** Gathers the tables while values are packed. */
export class Packer {
  readonly #texts = new Map<string, number>()
  readonly #ids = new Map<string, number>()
  readonly #shared = new Map<string, number>()
  #lastId = ''
  readonly #frontCoded: (string | number)[] = []
  #lastTime = 0

  text(text: string): number {
    return indexIn(this.#texts, text)
  }

  /** Identities of one request begin alike: what is shared with the one before is counted, not repeated. */
  id(id: string): number {
    if (!this.#ids.has(id)) {
      const same = sharedStart(this.#lastId, id)
      this.#frontCoded.push(same, id.slice(same))
      this.#lastId = id
    }
    return indexIn(this.#ids, id)
  }

  share(packed: unknown): number {
    return indexIn(this.#shared, JSON.stringify(packed))
  }

  /** Microseconds since the time before, where that is exact; else the time itself in a list. */
  time(time: number): number | readonly number[] {
    const micros = Math.round(time * 1000)
    if (!Number.isSafeInteger(micros) || micros / 1000 !== time || Object.is(time, -0)) return [time]
    const since = micros - this.#lastTime
    this.#lastTime = micros
    return since
  }

  tables(): Tables {
    return {
      texts: [...this.#texts.keys()],
      ids: this.#frontCoded,
      shared: [...this.#shared.keys()].map((text): unknown => JSON.parse(text)),
    }
  }
}

/** Looks up what the tables hold. */
export class Unpacker {
  readonly #texts: readonly string[]
  readonly #ids: readonly string[]
  readonly #shared: readonly unknown[]
  readonly #unpacked = new Map<object, Map<number, unknown>>()
  #lastTime = 0

  constructor({ texts, ids, shared }: Tables) {
    this.#texts = texts.map(textOf)
    this.#ids = frontDecoded(ids)
    this.#shared = shared
  }

  text(index: unknown): string {
    return at(this.#texts, index)
  }

  id(index: unknown): string {
    return at(this.#ids, index)
  }

  /** What is shared is unpacked once. */
  shared<T>(index: unknown, packing: { readonly unpack: (packed: unknown, from: Unpacker) => T }): T {
    const known = this.#unpacked.get(packing) ?? new Map<number, unknown>()
    this.#unpacked.set(packing, known)
    const packed = at(this.#shared, index)
    const key = Number(index)
    if (!known.has(key)) known.set(key, packing.unpack(packed, this))
    // What this packing unpacked is of its type: the map is its own.
    return known.get(key) as T
  }

  time(packed: unknown): number {
    if (Array.isArray(packed)) return finite(packed[0])
    this.#lastTime += finite(packed)
    return finite(this.#lastTime / 1000)
  }
}

function indexIn(table: Map<string, number>, key: string): number {
  const known = table.get(key) ?? table.size
  table.set(key, known)
  return known
}

function sharedStart(a: string, b: string): number {
  let same = 0
  while (same < a.length && a[same] === b[same]) same += 1
  return same
}

function frontDecoded(coded: readonly unknown[]): readonly string[] {
  const ids: string[] = []
  for (let i = 0; i < coded.length; i += 2) ids.push((ids.at(-1) ?? '').slice(0, finite(coded[i])) + textOf(coded[i + 1]))
  return ids
}

/** What stands at a place of a table. @throws Unreadable */
export function at<T>(table: readonly T[], index: unknown): T {
  if (typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index >= table.length) throw new Unreadable('place')
  return table[index] as T
}

export function finite(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Unreadable('number')
  return value
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Unreadable('text')
  return value
}

export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Unreadable('list')
  return value
}
