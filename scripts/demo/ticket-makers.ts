import { createHash, randomBytes, randomInt } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { mersenneTwister } from './mersenne-twister.ts'

/** A way to make IDs that somebody can foretell. */
export interface Machine {
  /** part of its address */
  readonly name: string
  /** message id of what is found, or its beginning: the engine of Node is of one era of several */
  readonly is: string
  /** so many give it away */
  readonly count: number
  /** a machine of its own; it is told the time of each ticket, in milliseconds */
  begin(): (at: number) => string
}

const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const mathRandom = 'proof.math-random.v8-'

/** Every generator that can be looked for and made in Node: its own, and others' to the bit. */
export const ticketMachines: readonly Machine[] = [
  ofTheEngine('math-random-uuid', 6, (random) => {
    return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (kind) => {
      const number = (random() * 16) | 0
      return (kind === 'x' ? number : (number & 3) | 8).toString(16)
    })
  }),
  ofTheEngine('math-random-hex', 6, (random) => Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')),
  ofTheEngine('math-random-letters', 10, (random) => Array.from({ length: 16 }, () => characters[Math.floor(random() * 62)]).join('')),
  ofTheEngine('math-random-base36', 16, (random) => random().toString(36).slice(2, 11)),
  ofTheEngine('math-random-number', 24, (random) => String(Math.floor(random() * 1e9))),
  { name: 'congruential', is: 'proof.congruential', count: 64, begin: congruential },
  { name: 'java-random', is: 'proof.java-random', count: 12, begin: javaRandom },
  { name: 'mersenne-twister', is: 'proof.mersenne-twister', count: 700, begin: twisted },
  { name: 'php-mt-rand', is: 'proof.php-mt-rand', count: 12, begin: phpMtRand },
  { name: 'php-uniqid', is: 'proof.php-uniqid', count: 24, begin: () => (at) => uniqid(at) },
  { name: 'counter', is: 'proof.counter', count: 24, begin: () => counted((n) => `ticket-${n}`) },
  { name: 'clock', is: 'proof.clock', count: 24, begin: () => (at) => String(at) },
  { name: 'hash-of-counter', is: 'proof.hash.counter', count: 12, begin: () => counted((n) => hash('md5', String(n))) },
  { name: 'hash-of-clock', is: 'proof.hash.clock', count: 12, begin: () => (at) => hash('sha1', String(Math.floor(at / 1000))) },
  { name: 'uuid-1', is: 'proof.uuid-v1', count: 12, begin: timedUuid },
  { name: 'objectid', is: 'proof.objectid', count: 12, begin: objectId },
  { name: 'snowflake', is: 'proof.snowflake', count: 24, begin: () => counted((n, at) => snowflake(at, n)) },
]

/** `Math.random` of a context of its own: nothing else takes numbers of it. */
function ofTheEngine(name: string, count: number, write: (random: () => number) => string): Machine {
  const begin = () => {
    const random: () => number = runInNewContext('Math.random')
    return () => write(random)
  }
  return { name, is: mathRandom, count, begin }
}

function counted(write: (n: number, at: number) => string): (at: number) => string {
  let n = randomInt(1_000, 5_000)
  return (at) => write(n++, at)
}

/** rand() of ANSI C's example with all of its bits; without srand() it begins with 1 (ISO/IEC 9899 §7.22.2). */
function congruential(): () => string {
  let state = 1n
  return () => {
    state = (state * 1_103_515_245n + 12_345n) % 2n ** 31n
    return String(state)
  }
}

/** nextLong of java.util.Random in hexadecimal: two times the upper 32 of 48 bits, the second with its sign. */
function javaRandom(): () => string {
  let state = BigInt(`0x${randomBytes(6).toString('hex')}`)
  const next = () => {
    state = (state * 0x5deece66dn + 0xbn) % 2n ** 48n
    return BigInt.asIntN(32, state >> 16n)
  }
  return () => BigInt.asUintN(64, (next() << 32n) + next()).toString(16)
}

/** Words of 32 bits, as `getrandbits(32)` of Python gives them. */
function twisted(): () => string {
  const next = mersenneTwister(randomInt(2 ** 32))
  return () => next().toString(16).padStart(8, '0')
}

/** `mt_srand($visitors++); echo mt_rand();` of PHP from 7.1 on: one bit of each word is left out. */
function phpMtRand(): (at: number) => string {
  return counted((seed) => String(mersenneTwister(seed)() >>> 1))
}

/** Seconds and microseconds, in hexadecimal. */
function uniqid(at: number): string {
  const microseconds = 1000 * at + randomInt(1000)
  return Math.floor(microseconds / 1e6).toString(16) + (microseconds % 1e6).toString(16).padStart(5, '0')
}

function hash(name: 'md5' | 'sha1', text: string): string {
  return createHash(name).update(text).digest('hex')
}

/** RFC 9562 §5.1: 100 nanoseconds since 1582, a clock sequence, a node. */
function timedUuid(): (at: number) => string {
  const rest = `${(0x8000 | randomInt(0x4000)).toString(16)}-${randomBytes(6).toString('hex')}`
  return (at) => {
    const time = (BigInt(at) * 10_000n + BigInt(randomInt(10_000)) + 0x01b21dd213814000n).toString(16).padStart(15, '0')
    return `${time.slice(-8)}-${time.slice(-12, -8)}-1${time.slice(-15, -12)}-${rest}`
  }
}

/** Of MongoDB: seconds, five random octets of the process, a counter. */
function objectId(): (at: number) => string {
  const process = randomBytes(5).toString('hex')
  return counted((n, at) => Math.floor(at / 1000).toString(16) + process + n.toString(16).padStart(6, '0'))
}

/** Of Twitter: milliseconds since November 2010, a worker, a counter that begins anew with each of them. */
function snowflake(at: number, n: number): string {
  return String((BigInt(at - 1_288_834_974_657) << 22n) | (5n << 12n) | BigInt(n % 2))
}
