/** How often each symbol stands in a column. */
export function countsOf(values: Uint8Array, size: number): Uint32Array {
  const counts = new Uint32Array(size)
  for (let i = 0; i < values.length; i++) counts[values[i]!]!++
  return counts
}

/** The smallest and the largest. */
export function extremes(counts: Uint32Array): readonly [number, number] {
  let fewest = counts[0]!
  let most = fewest
  for (let i = 1; i < counts.length; i++) {
    const seen = counts[i]!
    if (seen < fewest) fewest = seen
    else if (seen > most) most = seen
  }
  return [fewest, most]
}
