/** How many buckets the pieces of a name fall into. */
export const nameBuckets = 1_024

/** The buckets of the pieces of three and four characters of a name, case folded, digits alike, its ends marked. */
export function namePieces(name: string): ReadonlySet<number> {
  const text = `^${name.slice(0, 64).toLowerCase().replaceAll(/\d/g, '0')}$`
  const buckets = new Set<number>()
  for (const length of [3, 4]) {
    for (let start = 0; start + length <= text.length; start++) buckets.add(bucketOf(text.slice(start, start + length)))
  }
  return buckets
}

/** FNV-1a, 32 bits. */
function bucketOf(piece: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < piece.length; i++) hash = Math.imul(hash ^ piece.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % nameBuckets
}
