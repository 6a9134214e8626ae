/** A header field as browsers and recordings give it. */
export interface Header {
  readonly name: string
  readonly value?: string | undefined
}

/** Values of every field of that name (lower case), in order. */
export function headerValues(headers: readonly Header[], name: string): readonly string[] {
  return headers.flatMap((header) => (header.name.toLowerCase() === name && header.value !== undefined ? [header.value] : []))
}

/** The first of them, or null. */
export function firstHeader(headers: readonly Header[], name: string): string | null {
  return headerValues(headers, name)[0] ?? null
}
