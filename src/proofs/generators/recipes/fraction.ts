import { anyNumber, type Draw, type Recipe, resolution } from './recipe.ts'

const radices = [36, 16, 32] as const
/** Fewer digits come of one number in two thousand. */
const fewest = 9
/** Who cuts it shorter than that makes no ID. */
const fewestOfCut = 5

/** `Math.random().toString(36).slice(2)`, whole or cut to a length, once or twice in a row. */
export function fractionRecipes(texts: readonly string[]): readonly Recipe[] {
  const lengths = texts.map((text) => text.length)
  const shortest = Math.min(...lengths)
  const longest = Math.max(...lengths)
  return radices.flatMap((radix) => {
    const most = Math.ceil(resolution / Math.log2(radix)) + 1
    if (longest < fewestOfCut || texts.some((text) => !isOf(text, radix))) return []
    if (shortest === longest && longest <= most) return [cut(radix, longest), whole(radix)]
    if (longest <= most) return [whole(radix), ...(lengths.filter((length) => length === longest).length > 1 ? [cut(radix, longest)] : [])]
    return shortest >= 2 * (fewest - 1) && longest <= 2 * most ? [twice(radix)] : []
  })
}

function whole(radix: number): Recipe {
  return {
    id: `fraction-${radix}`,
    draws: 1,
    read: (text) => (isOf(text, radix) ? single(exact(text, radix)) : null),
    write: (number) => fractionDigits(number(0), radix),
  }
}

function cut(radix: number, length: number): Recipe {
  return {
    id: `fraction-${radix}-cut`,
    draws: 1,
    read: (text) => {
      if (!isOf(text, radix) || text.length > length) return null
      // A shorter text was not cut, and one of full length may have been rounded as the last digit of the whole.
      if (text.length < length) return single(exact(text, radix))
      const [top, unit] = scaled(text, radix)
      const low = Number((2n * top - unit) / (2n * unit))
      return [{ low: Math.max(0, low), high: Math.min(2 ** resolution, Number(top / unit + 2n ** 53n / unit) + 2), from: 0 }]
    },
    write: (number) => fractionDigits(number(0), radix).slice(0, length),
  }
}

/** Where the first ends cannot always be told; such texts tell nothing, and still took two numbers. */
function twice(radix: number): Recipe {
  return {
    id: `fraction-${radix}-twice`,
    draws: 2,
    read: (text) => {
      if (!isOf(text, radix)) return null
      const splits: (readonly Draw[])[] = []
      for (let at = fewest; at <= text.length - fewest; at++) {
        const first = exact(text.slice(0, at), radix)
        const second = first === null ? null : exact(text.slice(at), radix)
        if (first !== null && second !== null) splits.push([first, second])
      }
      return splits.length === 0 ? null : splits.length === 1 ? splits[0]! : [anyNumber, anyNumber]
    },
    write: (number) => fractionDigits(number(0), radix) + fractionDigits(number(1), radix),
  }
}

function single(draw: Draw | null): readonly Draw[] | null {
  return draw === null ? null : [draw]
}

function isOf(text: string, radix: number): boolean {
  return radix === 36 ? /^[0-9a-z]+$/.test(text) : radix === 32 ? /^[0-9a-v]+$/.test(text) : /^[0-9a-f]+$/.test(text)
}

/**
 * The numbers with these digits, which are as many as tell one from its neighbours; null where no number has them. The engine rounds in
 * every step, so that the nearest number is not always the one, and two may look alike.
 */
function exact(digits: string, radix: number): Draw | null {
  const [top, unit] = scaled(digits, radix)
  const nearest = Number((2n * top + unit) / (2n * unit))
  const fitting = [nearest - 1, nearest, nearest + 1].filter((one) => one >= 0 && fractionDigits(one / 2 ** resolution, radix) === digits)
  return fitting.length === 0 ? null : { low: fitting[0]!, high: fitting.at(-1)! + 1, from: 0 }
}

/** The fraction times 2^53, as a quotient. */
function scaled(digits: string, radix: number): readonly [bigint, bigint] {
  let value = 0n
  for (const digit of digits) value = value * BigInt(radix) + BigInt(Number.parseInt(digit, radix))
  return [value << 53n, BigInt(radix) ** BigInt(digits.length)]
}

/** The digits behind the point as V8 writes them (`DoubleToRadixCString`): as many as tell the number from its neighbours. */
export function fractionDigits(number: number, radix: number): string {
  let fraction = number
  let delta = Math.max(Number.MIN_VALUE, 0.5 * ulp(number))
  const digits: number[] = []
  while (fraction >= delta) {
    fraction *= radix
    delta *= radix
    const digit = Math.floor(fraction)
    digits.push(digit)
    fraction -= digit
    if ((fraction > 0.5 || (fraction === 0.5 && digit % 2 === 1)) && fraction + delta > 1) {
      let last = digits.pop()
      while (last !== undefined && last + 1 === radix) last = digits.pop()
      if (last !== undefined) digits.push(last + 1)
      break
    }
  }
  return digits.map((digit) => digit.toString(radix)).join('')
}

/** The distance to the next larger double. */
function ulp(number: number): number {
  return number === 0 ? Number.MIN_VALUE : 2 ** (Math.floor(Math.log2(number)) - 52)
}
