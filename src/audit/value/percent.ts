/** The text with `%XX` taken off (RFC 3986 §2.1), or null where nothing is encoded or the octets are no UTF-8. */
export function percentDecoded(text: string): string | null {
  if (!/%[0-9a-fA-F]{2}/.test(text)) return null
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
