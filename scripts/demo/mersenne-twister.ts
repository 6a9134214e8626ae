const size = 624
const middle = 397

/** MT19937 from a seed of 32 bits (Matsumoto and Nishimura 1998): words of 32 bits. */
export function mersenneTwister(seed: number): () => number {
  const words = new Uint32Array(size)
  words[0] = seed
  for (let i = 1; i < size; i++) {
    const before = words[i - 1] ?? 0
    words[i] = Math.imul(before ^ (before >>> 30), 1_812_433_253) + i
  }
  let place = size
  return () => {
    if (place === size) twist(words)
    place = place === size ? 0 : place
    let word = words[place++] ?? 0
    word ^= word >>> 11
    word ^= (word << 7) & 0x9d2c5680
    word ^= (word << 15) & 0xefc60000
    return (word ^ (word >>> 18)) >>> 0
  }
}

function twist(words: Uint32Array): void {
  for (let i = 0; i < size; i++) {
    const mixed = ((words[i] ?? 0) & 0x80000000) | ((words[(i + 1) % size] ?? 0) & 0x7fffffff)
    words[i] = (words[(i + middle) % size] ?? 0) ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0)
  }
}
