import type { Blocks } from './blocks.ts'

/** SHA-1 (FIPS 180-4 §6.1) of single blocks: a schedule of eighty words, to which the round constants are added. */
export const sha1Blocks: Blocks = {
  initial: Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0),
  schedule: 80,
  expand,
  rounds,
}

/** First 32 bits of the square roots of 2, 3, 5 and 10, over four (§4.2.1). */
const constants = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6]

function expand(words: Int32Array): void {
  for (let i = 16; i < 80; i++) {
    const mixed = (words[i - 3] as number) ^ (words[i - 8] as number) ^ (words[i - 14] as number) ^ (words[i - 16] as number)
    words[i] = (mixed << 1) | (mixed >>> 31)
  }
  for (let part = 0, i = 0; part < 4; part++) {
    const constant = constants[part] as number
    for (const end = i + 20; i < end; i++) words[i] = ((words[i] as number) + constant) | 0
  }
}

function rounds(from: Int32Array, words: Int32Array, to: Int32Array): void {
  let a = from[0] as number
  let b = from[1] as number
  let c = from[2] as number
  let d = from[3] as number
  let e = from[4] as number
  let i = 0
  // Five rounds at a time: no value is moved from one name to the next.
  for (; i < 20; i += 5) {
    e = (e + ((a << 5) | (a >>> 27)) + (d ^ (b & (c ^ d))) + (words[i] as number)) | 0
    b = (b << 30) | (b >>> 2)
    d = (d + ((e << 5) | (e >>> 27)) + (c ^ (a & (b ^ c))) + (words[i + 1] as number)) | 0
    a = (a << 30) | (a >>> 2)
    c = (c + ((d << 5) | (d >>> 27)) + (b ^ (e & (a ^ b))) + (words[i + 2] as number)) | 0
    e = (e << 30) | (e >>> 2)
    b = (b + ((c << 5) | (c >>> 27)) + (a ^ (d & (e ^ a))) + (words[i + 3] as number)) | 0
    d = (d << 30) | (d >>> 2)
    a = (a + ((b << 5) | (b >>> 27)) + (e ^ (c & (d ^ e))) + (words[i + 4] as number)) | 0
    c = (c << 30) | (c >>> 2)
  }
  for (; i < 40; i += 5) {
    e = (e + ((a << 5) | (a >>> 27)) + (b ^ c ^ d) + (words[i] as number)) | 0
    b = (b << 30) | (b >>> 2)
    d = (d + ((e << 5) | (e >>> 27)) + (a ^ b ^ c) + (words[i + 1] as number)) | 0
    a = (a << 30) | (a >>> 2)
    c = (c + ((d << 5) | (d >>> 27)) + (e ^ a ^ b) + (words[i + 2] as number)) | 0
    e = (e << 30) | (e >>> 2)
    b = (b + ((c << 5) | (c >>> 27)) + (d ^ e ^ a) + (words[i + 3] as number)) | 0
    d = (d << 30) | (d >>> 2)
    a = (a + ((b << 5) | (b >>> 27)) + (c ^ d ^ e) + (words[i + 4] as number)) | 0
    c = (c << 30) | (c >>> 2)
  }
  for (; i < 60; i += 5) {
    e = (e + ((a << 5) | (a >>> 27)) + ((b & c) | (d & (b | c))) + (words[i] as number)) | 0
    b = (b << 30) | (b >>> 2)
    d = (d + ((e << 5) | (e >>> 27)) + ((a & b) | (c & (a | b))) + (words[i + 1] as number)) | 0
    a = (a << 30) | (a >>> 2)
    c = (c + ((d << 5) | (d >>> 27)) + ((e & a) | (b & (e | a))) + (words[i + 2] as number)) | 0
    e = (e << 30) | (e >>> 2)
    b = (b + ((c << 5) | (c >>> 27)) + ((d & e) | (a & (d | e))) + (words[i + 3] as number)) | 0
    d = (d << 30) | (d >>> 2)
    a = (a + ((b << 5) | (b >>> 27)) + ((c & d) | (e & (c | d))) + (words[i + 4] as number)) | 0
    c = (c << 30) | (c >>> 2)
  }
  for (; i < 80; i += 5) {
    e = (e + ((a << 5) | (a >>> 27)) + (b ^ c ^ d) + (words[i] as number)) | 0
    b = (b << 30) | (b >>> 2)
    d = (d + ((e << 5) | (e >>> 27)) + (a ^ b ^ c) + (words[i + 1] as number)) | 0
    a = (a << 30) | (a >>> 2)
    c = (c + ((d << 5) | (d >>> 27)) + (e ^ a ^ b) + (words[i + 2] as number)) | 0
    e = (e << 30) | (e >>> 2)
    b = (b + ((c << 5) | (c >>> 27)) + (d ^ e ^ a) + (words[i + 3] as number)) | 0
    d = (d << 30) | (d >>> 2)
    a = (a + ((b << 5) | (b >>> 27)) + (c ^ d ^ e) + (words[i + 4] as number)) | 0
    c = (c << 30) | (c >>> 2)
  }
  to[0] = ((from[0] as number) + a) | 0
  to[1] = ((from[1] as number) + b) | 0
  to[2] = ((from[2] as number) + c) | 0
  to[3] = ((from[3] as number) + d) | 0
  to[4] = ((from[4] as number) + e) | 0
}
