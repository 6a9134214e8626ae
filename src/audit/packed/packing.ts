import { at, finite, listOf, type Packer, type Unpacker, Unreadable } from './tables.ts'

/** How one kind of value is packed, and read back. Reading checks everything. @throws Unreadable */
export interface Packing<T> {
  readonly pack: (value: T, into: Packer) => unknown
  readonly unpack: (packed: unknown, from: Unpacker) => T
  /** an older state may end before it */
  readonly mayBeAbsent?: true
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
    unpack: (packed, from) => (packed === null || packed === undefined ? undefined : packing.unpack(packed, from)),
    mayBeAbsent: true,
  }
}

// biome-ignore lint/complexity/noBannedTypes: whether an object without any field will do tells an optional field from another
type Field<T, K extends keyof T> = {} extends Pick<T, K> ? Packing<T[K] | undefined> : Packing<T[K]>

/**
 * The values of an object in the order of its fields, without their names. Every field is named, or it does not compile. Optional ones
 * at the end are new: what was written before they were known is read without them.
 */
export function record<T extends object>(fields: { readonly [K in keyof T]-?: Field<T, K> }): Packing<T> {
  // The names are those of T, each with the packing of its value: the parameter's type says so.
  const parts = Object.entries(fields) as [keyof T & string, Packing<unknown>][]
  const least = parts.findLastIndex(([, { mayBeAbsent }]) => mayBeAbsent !== true) + 1
  return {
    pack: (value, into) => parts.map(([name, packing]) => packing.pack(value[name], into)),
    unpack: (packed, from) => {
      const values = listOf(packed)
      if (values.length < least || values.length > parts.length) throw new Unreadable('fields')
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
