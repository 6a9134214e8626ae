import { parseSetCookie } from '../audit/http-state/parse-set-cookie.ts'
import type { Digest } from '../audit/traits.ts'

/** What an answer did about a cookie of its visitor. */
export interface GivenCookie {
  /** of the value that it sets for the cookie; null where it sets none */
  readonly id: Digest | null
  /** it takes the cookie away */
  readonly isRemoved: boolean
}

/** What it did about the ID, and where that is of several cookies about the others. */
export interface GivenId extends GivenCookie {
  readonly beside?: readonly GivenCookie[]
  /** of the identifiers that stand in the page's fields, in order: a server draws them once for each session; null where there are none */
  readonly secrets: Digest | null
}

/**
 * Reads it, and lets the answer go.
 *
 * @param names of the cookies that hold the ID
 * @param sent the values that were sent, which a page may merely repeat
 */
export function readGivenId(
  { setCookie, body }: { readonly setCookie: readonly string[]; readonly body: string },
  [name, ...others]: readonly [string, ...(readonly string[])],
  sent: readonly string[],
  digest: (text: string) => Digest,
): GivenId {
  const secrets = identifiersIn(body).filter((text) => !sent.some((own) => text.includes(own)))
  const beside = others.map((other) => givenFor(setCookie, other, digest))
  return {
    ...givenFor(setCookie, name, digest),
    ...(beside.length === 0 ? {} : { beside }),
    secrets: secrets.length === 0 ? null : digest(secrets.join(' ')),
  }
}

function givenFor(setCookie: readonly string[], name: string, digest: (text: string) => Digest): GivenCookie {
  const value = idGivenBy(setCookie, name)
  return { id: value === null || value === '' ? null : digest(value), isRemoved: value === '' }
}

/** The value that the lines of an answer leave in the cookie: empty where they take it away, null where they say nothing of it. */
export function idGivenBy(setCookie: readonly string[], name: string): string | null {
  const values = setCookie.map(parseSetCookie).flatMap(({ received, value }) => (received.name === name ? [value] : []))
  return values.at(-1) ?? null
}

/** The values of its fields and of what it tells its scripts (`<input value>`, `<meta content>`), where they look like identifiers. */
function identifiersIn(html: string): readonly string[] {
  return [...html.matchAll(/\s(?:value|content)\s*=\s*["']?([\w+/=-]{16,512})["'\s>]/gi)].map(([, text = '']) => text)
}
