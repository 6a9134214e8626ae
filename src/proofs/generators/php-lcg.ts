import type { Recovery } from './recovery.ts'

const minuend = { factor: 40014, modulus: 2_147_483_563 }
const subtrahend = { factor: 40692, modulus: 2_147_483_399 }
const scale = 4.656613e-10

/** The two states of `lcg_value` (L'Ecuyer 1988), and the number that they make. */
interface States {
  readonly a: number
  readonly b: number
}

/** How a text shows a number: `lcg_value()` itself, or ten times it behind the time, as `uniqid('', true)` did before PHP 8. */
interface Shown {
  readonly value: number
  /** half of what the last digit stands for, and a little */
  readonly room: number
}

/**
 * `lcg_value` of PHP. It is the difference of two small generators, known to a unit or two, which leaves one pair of states for each quotient
 * of the first step: some hundred thousand, and the next number tells.
 */
export function recoverPhpLcg(texts: readonly string[]): Recovery | null {
  const shown = texts.map(read)
  const [first, second] = shown
  if (texts.length < 4 || first == null || second == null || !shown.every((one) => one !== null)) return null
  for (const one of near(first)) {
    for (const two of near(second)) {
      for (const states of statesWith(one, two)) {
        const right = rightFrom(states, shown)
        if (right < 4) continue
        return {
          generator: 'php-lcg',
          args: {},
          from: 2,
          predicted: right - 2,
          bits: (right - 2) * Math.log2(5e8),
          tries: 2 ** 24,
          whole: shown.every(({ room }) => room < 1e-9),
          next: right === texts.length && texts.every((text) => text.startsWith('0.')) ? [following(states, right)] : [],
        }
      }
    }
  }
  return null
}

function differenceOf({ a, b }: States): number {
  const difference = a - b
  return difference < 1 ? difference + minuend.modulus - 1 : difference
}

function read(text: string): Shown | null {
  if (/^0\.\d{6,17}$/.test(text)) return { value: Number(text), room: 0.51 * 10 ** (2 - text.length) }
  return /^[0-9a-f]{13}\d\.\d{8}$/.test(text) ? { value: Number(text.slice(13)) / 10, room: 1.01e-9 } : null
}

function shows(difference: number, { value, room }: Shown): boolean {
  return Math.abs(difference * scale - value) <= room
}

/** As PHP writes a number by default, with fourteen digits. */
function following(states: States, right: number): string {
  let next = states
  for (let i = 0; i < right; i++) next = after(next)
  return String(Number((differenceOf(next) * scale).toPrecision(14)))
}

function after({ a, b }: States): States {
  return { a: (minuend.factor * a) % minuend.modulus, b: (subtrahend.factor * b) % subtrahend.modulus }
}

/** The differences that this may be. */
function near(shown: Shown): readonly number[] {
  const middle = Math.round(shown.value / scale)
  return [-2, -1, 0, 1, 2].map((away) => middle + away).filter((value) => shows(value, shown))
}

function rightFrom(states: States, shown: readonly Shown[]): number {
  let now = states
  let right = 0
  while (right < shown.length && shows(differenceOf(now), shown[right]!)) {
    now = after(now)
    right++
  }
  return right
}

/** a and b follow from both differences once the quotients of the first step are known: (40014 − 40692) a is then a number. */
function* statesWith(one: number, two: number): Generator<States> {
  const wraps = [0, minuend.modulus - 1]
  for (const wrapOne of wraps) {
    for (const wrapTwo of wraps) {
      const z1 = one - wrapOne
      const z2 = two - wrapTwo
      for (let u = 0; u < minuend.factor; u++) {
        const low = Math.ceil((u * minuend.modulus) / minuend.factor)
        const guess = Math.floor((subtrahend.factor * (low - z1)) / subtrahend.modulus)
        for (let v = guess - 1; v <= guess + 2; v++) {
          const a = (minuend.modulus * u - subtrahend.modulus * v + z2 - subtrahend.factor * z1) / (minuend.factor - subtrahend.factor)
          if (!Number.isInteger(a) || a < 1 || a >= minuend.modulus) continue
          const b = a - z1
          if (b >= 1 && b < subtrahend.modulus) yield { a, b }
        }
      }
    }
  }
}
