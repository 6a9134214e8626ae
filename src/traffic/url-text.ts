/** A URL taken apart, or null where the text is none. (`URL.parse` is younger than the browsers that are served.) */
export function parsedUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}

/** Text of a URL with `%XX` taken off where that gives text, else as it is. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The same for `application/x-www-form-urlencoded` (URL Standard), where `+` is a space. */
export function formDecoded(text: string): string {
  return decoded(text.replaceAll('+', ' '))
}

export interface RawPair {
  readonly name: string
  /** as it stands, not decoded */
  readonly value: string
}

/** Names (decoded) and values (as they stand) of an urlencoded text, at most `bound`. A piece without `=` is a name with no value. */
export function rawPairs(text: string, bound = 256): readonly RawPair[] {
  if (text === '') return []
  return text.split('&', bound).flatMap((piece) => {
    if (piece === '') return []
    const equals = piece.indexOf('=')
    return [{ name: formDecoded(equals < 0 ? piece : piece.slice(0, equals)), value: equals < 0 ? '' : piece.slice(equals + 1) }]
  })
}

/** The pairs of a URL's query. */
export function queryOf(url: URL): readonly RawPair[] {
  return rawPairs(url.search.slice(1))
}
