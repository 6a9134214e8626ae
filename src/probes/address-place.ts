import type { HeldValues } from './held-values.ts'
import type { Members } from './minimal-sets.ts'
import type { Suspect } from './sent-cookies.ts'
import { changedValue } from './value-change.ts'

/** Where in an address a site writes an ID: `?name=` or `;name=` (RFC 3986 §3.3, path parameters). */
export interface AddressPlace {
  readonly where: 'query' | 'path-parameter'
  readonly name: string
}

/** The address that is asked, with the held IDs that stand in it. */
export function addressFor(url: string, suspects: readonly Suspect[], sent: Members, held: HeldValues): string {
  const address = new URL(url)
  for (const { key, change, inAddress } of sent.flatMap((place) => suspects[place] ?? [])) {
    const value = inAddress === undefined ? null : changedValue(held.get(key) ?? '', change)
    if (inAddress !== undefined && value !== null) write(address, inAddress, value)
  }
  return address.href
}

/** The same address without an ID that stands in it: a visitor's. */
export function addressWithout(url: string, { where, name }: AddressPlace): string {
  const address = new URL(url)
  if (where === 'query') address.searchParams.delete(name)
  else address.pathname = parametersBut(address, name).join(';')
  return address.href
}

function write(address: URL, { where, name }: AddressPlace, id: string): void {
  if (where === 'query') address.searchParams.set(name, id)
  else address.pathname = [...parametersBut(address, name), `${name}=${encodeURIComponent(id)}`].join(';')
}

function parametersBut({ pathname }: URL, name: string): readonly string[] {
  return pathname.split(';').filter((part, i) => i === 0 || !part.startsWith(`${name}=`))
}
