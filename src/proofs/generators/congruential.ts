import type { Recovery } from './recovery.ts'

/** Numbers that the modulus is learned of; it needs five, and a few more leave no factor too much. */
const learned = 8

/**
 * Any linear congruential generator that shows its whole state: differences in a row give multiples of the modulus (Marsaglia 1968), their
 * greatest common divisor the modulus, and two of them the multiplier.
 */
export function recoverCongruential(texts: readonly string[]): Recovery | null {
  const radix = texts.every((text) => /^(?:0|[1-9]\d{3,18})$/.test(text))
    ? 10
    : texts.every((text) => /^[0-9a-f]{6,16}$/.test(text))
      ? 16
      : 0
  if (radix === 0 || texts.length < learned + 2) return null
  const values = texts.map((text) => BigInt(radix === 10 ? text : `0x${text}`))
  const steps = values.slice(1).map((value, i) => value - values[i]!)
  let modulus = 0n
  for (let i = 0; i + 2 < learned; i++) modulus = divisor(modulus, steps[i + 2]! * steps[i]! - steps[i + 1]! * steps[i + 1]!)
  if (modulus < 2n ** 15n || values.some((value) => value >= modulus)) return null
  const inverse = inverseOf(mod(steps[0]!, modulus), modulus)
  if (inverse === null) return null
  const factor = mod(steps[1]! * inverse, modulus)
  // A counter is one as well, and is told so in simpler words.
  if (factor === 1n) return null
  const increment = mod(values[1]! - factor * values[0]!, modulus)
  const after = (value: bigint) => mod(factor * value + increment, modulus)
  const rest = values.slice(learned)
  let right = 0
  while (right < rest.length && after(values[learned + right - 1]!) === rest[right]) right++
  const width = texts[0]!.length
  const next = after(values.at(-1)!)
  return {
    generator: 'congruential',
    args: {},
    from: learned,
    predicted: right,
    bits: right * (modulus.toString(2).length - 1),
    tries: 2,
    whole: true,
    next: right < rest.length ? [] : [radix === 10 ? next.toString() : next.toString(16).padStart(width, '0')],
  }
}

function mod(value: bigint, modulus: bigint): bigint {
  const rest = value % modulus
  return rest < 0n ? rest + modulus : rest
}

function divisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a
  let y = b < 0n ? -b : b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** Extended Euclid; null where there is none. */
function inverseOf(value: bigint, modulus: bigint): bigint | null {
  let [old, now] = [value, modulus]
  let [oldFactor, factor] = [1n, 0n]
  while (now !== 0n) {
    const quotient = old / now
    ;[old, now] = [now, old - quotient * now]
    ;[oldFactor, factor] = [factor, oldFactor - quotient * factor]
  }
  return old === 1n ? mod(oldFactor, modulus) : null
}
