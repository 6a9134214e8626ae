/** Reads one value of a JSON text as it must be. @throws Misshapen with its place, and never with a part of the text */
export type Shape<T> = (value: unknown, where: string) => T

export class Misshapen extends Error {
  constructor(
    /** empty for the whole */
    where: string,
    /** what must stand there */
    what: string,
  ) {
    super(`${what} at ${where === '' ? 'the top' : where}`)
    this.name = 'Misshapen'
  }
}

export type JsonObject = Readonly<Record<string, unknown>>

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export const text: Shape<string> = (value, where) => (typeof value === 'string' ? value : wrong(where, 'a text'))
export const boolean: Shape<boolean> = (value, where) => (typeof value === 'boolean' ? value : wrong(where, 'true or false'))
export const amount: Shape<number> = (value, where) => (typeof value === 'number' && value >= 0 ? value : wrong(where, 'a number'))

export const day: Shape<string> = (value, where) => {
  const [whole, , month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typeof value === 'string' ? value : '') ?? []
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31
  return whole !== undefined && isDay ? whole : wrong(where, 'a day, as in 2027-01-31,')
}

export function oneOf<const T extends string | number>(...words: readonly T[]): Shape<T> {
  return (value, where) =>
    words.find((word) => word === value) ?? wrong(where, words.length === 1 ? `${words[0]}` : `one of ${words.join(', ')}`)
}

export function listOf<T>(item: Shape<T>): Shape<readonly T[]> {
  return (value, where) => (Array.isArray(value) ? value.map((one, i) => item(one, `${where}[${i}]`)) : wrong(where, 'a list'))
}

export function pairOf<A, B>(first: Shape<A>, second: Shape<B>): Shape<readonly [A, B]> {
  return (value, where) =>
    Array.isArray(value) && value.length === 2
      ? [first(value[0], `${where}[0]`), second(value[1], `${where}[1]`)]
      : wrong(where, 'a list of two')
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value, where) => (value === null ? null : shape(value, where))
}

type Members = Readonly<Record<string, Shape<unknown>>>
type Read<M extends Members> = { readonly [Name in keyof M]: ReturnType<M[Name]> }

/** An object of these members and no other: a misspelt one would be silently without effect. */
export function objectOf<M extends Members, O extends Members = Readonly<Record<never, never>>>(
  members: M,
  optional?: O,
): Shape<Read<M> & Partial<Read<O>>> {
  const known: Members = { ...members, ...optional }
  return (value, where) => {
    if (!isJsonObject(value)) return wrong(where, 'an object')
    if (Object.keys(value).some((name) => !Object.hasOwn(known, name))) return wrong(where, `only ${Object.keys(known).join(', ')}`)
    const read = Object.entries(known)
      .filter(([name]) => Object.hasOwn(members, name) || Object.hasOwn(value, name))
      .map(([name, shape]) => [name, shape(value[name], where === '' ? name : `${where}.${name}`)])
    return Object.fromEntries(read) as Read<M> & Partial<Read<O>>
  }
}

function wrong(where: string, what: string): never {
  throw new Misshapen(where, what)
}
