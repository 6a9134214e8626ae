/** Texts of a page in which a token may stand. They are digested at once, and kept nowhere. */
export interface PageTexts {
  readonly url: string
  readonly html: readonly string[]
  readonly local: readonly string[]
  readonly session: readonly string[]
  /** of the address after `#` */
  readonly fragment: readonly string[]
}

/**
 * Runs inside the page, alone: it may use nothing but its own body. Takes markup, web storage and the fragment of the address apart into
 * words of 8 characters or more with a digit, as an identifier is; what the user types stands in none of them.
 */
export function readTexts(): PageTexts {
  const kept = { html: 1_500, storage: 300, keys: 64, markup: 1_000_000, value: 20_000 }
  const takeApart = (texts: Iterable<string>, limit: number): string[] => {
    const words = new Set<string>()
    for (const text of texts) {
      for (const [word] of text.matchAll(/[\w~.:%+/|!*-]{8,4096}={0,2}/g)) {
        for (const part of [word, ...word.split(/[/:|]/)]) if (part.length >= 8 && /\d/.test(part)) words.add(part)
        if (words.size >= limit) return [...words].slice(0, limit)
      }
    }
    return [...words]
  }
  const stored = (area: () => Storage): string[] => {
    try {
      const storage = area()
      const keys = Object.keys(storage).slice(0, kept.keys)
      return takeApart(
        keys.map((key) => String(storage[key]).slice(0, kept.value)),
        kept.storage,
      )
    } catch {
      return []
    }
  }
  return {
    url: location.href,
    html: takeApart([document.documentElement.outerHTML.slice(0, kept.markup)], kept.html),
    local: stored(() => localStorage),
    session: stored(() => sessionStorage),
    fragment: takeApart(location.hash.slice(1, kept.value).split(/[=&?;#]/), kept.storage),
  }
}
