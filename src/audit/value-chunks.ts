/** Where a cookie's name says that its value was cut: the name of the whole, and the number of this piece. */
export interface Chunk {
  readonly base: string
  readonly separator: string
  readonly index: number
}

/**
 * Browsers hold 4,096 octets in a cookie (RFC 6265bis §5.6): Auth.js, better-auth and Supabase cut a longer value into `.0`, `.1` …,
 * auth0-nextjs into `__0`, `__1` …, ASP.NET Core into `C1`, `C2` …. Null for a name of one piece.
 */
export function chunkOf(name: string): Chunk | null {
  const [, base = '', separator = '', index = ''] = /^(.+?)(\.|__|C)(\d{1,2})$/.exec(name) ?? []
  return base === '' ? null : { base, separator, index: Number(index) }
}

/** Only what does not fit is cut: every piece but the last is about as long as a cookie may be. */
const shortestFull = 2_000

/**
 * The pieces that follow the first one of a value that was cut, in order; empty where nothing was.
 * @param valueNamed value of a cookie that came with it, or undefined
 */
export function followingChunks(name: string, value: string, valueNamed: (name: string) => string | undefined): readonly string[] {
  const chunk = chunkOf(name)
  if (chunk === null || chunk.index !== (chunk.separator === 'C' ? 1 : 0)) return []
  const following: string[] = []
  for (let last = value; last.length >= shortestFull; ) {
    const next = valueNamed(`${chunk.base}${chunk.separator}${chunk.index + following.length + 1}`)
    if (next === undefined) break
    following.push(next)
    last = next
  }
  return following
}
