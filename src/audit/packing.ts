/** What was stored is not what this version writes. */
export class Unreadable extends Error {}

/** Tables that values of one packed text share: texts, identities, and what else stands there more than once. */
export interface Tables {
  readonly texts: readonly unknown[]
  readonly ids: readonly unknown[]
  readonly shared: readonly unknown[]
}

/** How one kind of value is packed, and read back. Reading checks everything. @throws Unreadable */
export interface Packing<T> {
  pack(value: T, into: Packer): unknown
  unpack(packed: unknown, from: Unpacker): T
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
  shared<T>(index: unknown, packing: Packing<T>): T {
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

export const text: Packing<string> = { pack: (value, into) => into.text(value), unpack: (packed, from) => from.text(packed) }
export const id: Packing<string> = { pack: (value, into) => into.id(value), unpack: (packed, from) => from.id(packed) }
export const time: Packing<number> = { pack: (value, into) => into.time(value), unpack: (packed, from) => from.time(packed) }
export const number: Packing<number> = { pack: (value) => value, unpack: finite }

/** One of a few words, by its place among them: new words go to the end. */
export function oneOf<const T>(...words: readonly T[]): Packing<T> {
  return { pack: (value) => words.indexOf(value), unpack: (packed) => at(words, packed) }
}

export const flag = oneOf(false, true)

export function nullable<T>(packing: Packing<T>): Packing<T | null> {
  return {
    pack: (value, into) => (value === null ? null : packing.pack(value, into)),
    unpack: (packed, from) => (packed === null ? null : packing.unpack(packed, from)),
  }
}

export function list<T>(packing: Packing<T>): Packing<readonly T[]> {
  return {
    pack: (values, into) => values.map((value) => packing.pack(value, into)),
    unpack: (packed, from) => listOf(packed).map((value) => packing.unpack(value, from)),
  }
}

/** A field that may be absent. */
export function optional<T>(packing: Packing<T>): Packing<T | undefined> {
  return {
    pack: (value, into) => (value === undefined ? null : packing.pack(value, into)),
    unpack: (packed, from) => (packed === null ? undefined : packing.unpack(packed, from)),
  }
}

// biome-ignore lint/complexity/noBannedTypes: whether an object without any field will do tells an optional field from another
type Field<T, K extends keyof T> = {} extends Pick<T, K> ? Packing<T[K] | undefined> : Packing<T[K]>

/** The values of an object in the order of its fields, without their names. Every field is named, or it does not compile. */
export function record<T extends object>(fields: { readonly [K in keyof T]-?: Field<T, K> }): Packing<T> {
  // The names are those of T, each with the packing of its value: the parameter's type says so.
  const parts = Object.entries(fields) as [keyof T & string, Packing<unknown>][]
  return {
    pack: (value, into) => parts.map(([name, packing]) => packing.pack(value[name], into)),
    unpack: (packed, from) => {
      const values = listOf(packed)
      if (values.length !== parts.length) throw new Unreadable('fields')
      const unpacked = parts.map(([name, packing], i) => [name, packing.unpack(values[i], from)] as const)
      return Object.fromEntries(unpacked.filter(([, value]) => value !== undefined)) as T
    },
  }
}

export function map<K extends string, T>(key: Packing<K>, value: Packing<T>): Packing<ReadonlyMap<K, T>> {
  return {
    pack: (entries, into) => [...entries].flatMap(([name, each]) => [key.pack(name, into), value.pack(each, into)]),
    unpack: (packed, from) => {
      const flat = listOf(packed)
      if (flat.length % 2 !== 0) throw new Unreadable('pairs')
      return new Map(flat.flatMap((name, i) => (i % 2 === 0 ? [[key.unpack(name, from), value.unpack(flat[i + 1], from)] as const] : [])))
    },
  }
}

/** For what stands there more than once. It may hold no time: times are told apart from the time before. */
export function shared<T>(packing: Packing<T>): Packing<T> {
  return {
    pack: (value, into) => into.share(packing.pack(value, into)),
    unpack: (packed, from) => from.shared(packed, packing),
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

function at<T>(table: readonly T[], index: unknown): T {
  if (typeof index !== 'number' || !Number.isInteger(index) || index < 0 || index >= table.length) throw new Unreadable('place')
  return table[index] as T
}

function finite(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Unreadable('number')
  return value
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Unreadable('text')
  return value
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Unreadable('list')
  return value
}
