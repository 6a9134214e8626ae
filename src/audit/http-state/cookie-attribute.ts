/** Attributes that some standard knows, in lower case: RFC 6265bis §5.6, CHIPS (`Partitioned`), cookie priorities (`Priority`). */
const known = ['expires', 'max-age', 'domain', 'path', 'secure', 'httponly', 'samesite', 'partitioned', 'priority'] as const

export type KnownAttribute = (typeof known)[number]

/** The known attribute that a name means, or null. Names compare without case (RFC 6265bis §5.6). */
export function knownAttribute(name: string): KnownAttribute | null {
  const lower = name.toLowerCase()
  return known.find((each) => each === lower) ?? null
}
