import { type Draw, type Recipe, share } from './recipe.ts'

const digits = '0123456789'
const lower = 'abcdefghijklmnopqrstuvwxyz'
const upper = lower.toUpperCase()

/** The order matters: a symbol stands for its place. Every order of the usual three kinds, and what libraries have of their own. */
const alphabets: readonly { readonly id: string; readonly symbols: string }[] = [
  { id: 'digits', symbols: digits },
  { id: 'hex', symbols: '0123456789abcdef' },
  { id: 'hex-upper', symbols: '0123456789ABCDEF' },
  { id: 'lower', symbols: lower },
  { id: 'upper', symbols: upper },
  { id: 'letters', symbols: upper + lower },
  { id: 'letters', symbols: lower + upper },
  { id: 'base32', symbols: `${upper}234567` },
  { id: 'base32', symbols: `${digits}${lower.slice(0, 22)}` },
  { id: 'base36', symbols: digits + lower },
  { id: 'base36', symbols: lower + digits },
  { id: 'base36', symbols: digits + upper },
  { id: 'base36', symbols: upper + digits },
  { id: 'base62', symbols: upper + lower + digits },
  { id: 'base62', symbols: digits + upper + lower },
  { id: 'base62', symbols: digits + lower + upper },
  { id: 'base62', symbols: lower + upper + digits },
  { id: 'base62', symbols: upper + digits + lower },
  { id: 'base62', symbols: lower + digits + upper },
  { id: 'base64', symbols: `${upper}${lower}${digits}+/` },
  { id: 'base64url', symbols: `${upper}${lower}${digits}-_` },
  // nanoid, non-secure variant
  { id: 'nanoid', symbols: 'useandom-26T198340PX75pxJACKVERYMINDBUSHWOLF_GQZbfghjklqvwyzrict' },
]

/** One number for each character: `alphabet[Math.floor(Math.random() * alphabet.length)]`, over every usual alphabet that fits the texts. */
export function charactersRecipes(texts: readonly string[]): readonly Recipe[] {
  const length = texts[0]?.length ?? 0
  if (length === 0 || texts.some((text) => text.length !== length)) return []
  const used = [...new Set(texts.join(''))]
  const fitting = alphabets.filter(({ symbols }) => used.every((symbol) => symbols.includes(symbol)))
  const narrowest = Math.min(...fitting.map(({ symbols }) => symbols.length))
  return fitting
    .filter(({ symbols }) => symbols.length === narrowest || texts.length < 4)
    .map(({ id, symbols }) => ofAlphabet(id, symbols, length))
}

/** One number for each character of an alphabet whose order is known. */
export function ofAlphabet(id: string, symbols: string, length: number): Recipe {
  const shares = new Map<string, Draw>([...symbols].map((symbol, place) => [symbol, share(place, symbols.length)]))
  return {
    id: `characters-${id}`,
    draws: length,
    symbols: symbols.length,
    read: (text) => {
      const draws = [...text].map((symbol) => shares.get(symbol))
      return draws.length === length && draws.every((draw) => draw !== undefined) ? draws : null
    },
    write: (number) => {
      let text = ''
      for (let i = 0; i < length; i++) text += symbols[Math.floor(number(i) * symbols.length)]
      return text
    },
  }
}
