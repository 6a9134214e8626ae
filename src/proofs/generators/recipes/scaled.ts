import { type Recipe, resolution, share } from './recipe.ts'

/** `Math.floor(Math.random() * 1e9)`, `100000 + Math.floor(Math.random() * 900000)` and the like, and `String(Math.random())`. */
export function scaledRecipes(texts: readonly string[]): readonly Recipe[] {
  if (texts.every((text) => /^0\.\d{8,20}$/.test(text))) return [decimalFraction]
  if (texts.some((text) => !/^(?:0|[1-9]\d{0,15})$/.test(text))) return []
  const largest = texts.reduce((most, text) => Math.max(most, Number(text)), 0)
  const smallest = texts.reduce((least, text) => Math.min(least, Number(text)), largest)
  const digits = String(largest).length
  const powers = [10 ** digits, ...[16, 31, 32, 48, 53].map((bits) => 2 ** bits), 2 ** 53 - 1].filter(
    (count) => largest < count && largest > count / 64,
  )
  const whole = powers.map((count) => scaled(0, count))
  return smallest >= 10 ** (digits - 1) ? [scaled(10 ** (digits - 1), 9 * 10 ** (digits - 1)), ...whole] : whole
}

function scaled(offset: number, count: number): Recipe {
  return {
    id: 'scaled',
    draws: 1,
    read: (text) => {
      const value = Number(text) - offset
      return /^(?:0|[1-9]\d{0,15})$/.test(text) && value >= 0 && value < count ? [share(value, count)] : null
    },
    write: (number) => String(offset + Math.floor(number(0) * count)),
  }
}

const decimalFraction: Recipe = {
  id: 'decimal-fraction',
  draws: 1,
  read: (text) => {
    const low = Number(text) * 2 ** resolution
    return /^0\.\d{8,20}$/.test(text) && Number.isInteger(low) ? [{ low, high: low + 1, from: 0 }] : null
  },
  write: (number) => String(number(0)),
}
