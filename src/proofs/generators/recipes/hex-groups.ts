import { type Recipe, share } from './recipe.ts'

const sizes = [2, 4, 8] as const

/**
 * Several hexadecimal digits of one number, as in `Math.floor((1 + Math.random()) * 0x10000).toString(16).slice(1)`, alone, one after the
 * other or with the hyphens of a GUID between them.
 */
export function hexGroupRecipes(texts: readonly string[]): readonly Recipe[] {
  const first = texts[0] ?? ''
  const hyphens = [...first].flatMap((character, place) => (character === '-' ? [place] : []))
  const digits = first.length - hyphens.length
  const alike = texts.every((text) => text.length === first.length && /^[0-9a-f-]+$/.test(text) && hyphens.every((at) => text[at] === '-'))
  if (!alike || digits === 0) return []
  return sizes.filter((size) => digits % size === 0).map((size) => hexGroups(size, digits / size, hyphens))
}

function hexGroups(size: number, draws: number, hyphens: readonly number[]): Recipe {
  const count = 16 ** size
  return {
    id: `hex-groups-${size}`,
    draws,
    read: (text) => {
      const digits = text.replaceAll('-', '')
      if (digits.length !== size * draws || !/^[0-9a-f]+$/.test(digits)) return null
      return Array.from({ length: draws }, (_, i) => share(Number.parseInt(digits.slice(i * size, (i + 1) * size), 16), count))
    },
    write: (number) => {
      let text = ''
      for (let i = 0; i < draws; i++) {
        text += Math.floor(number(i) * count)
          .toString(16)
          .padStart(size, '0')
      }
      for (const at of hyphens) text = `${text.slice(0, at)}-${text.slice(at)}`
      return text
    },
  }
}
