import { type Draw, type Recipe, resolution, share } from './recipe.ts'

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const template = 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'
const places = [...template].flatMap((kind, place) => (kind === 'x' || kind === 'y' ? [{ kind, place }] : []))

/**
 * The UUID of version 4 that stands in a thousand answers to "how to make one in JavaScript": one number for each digit, of which the one
 * with the variant (RFC 9562 §4.1) keeps the two low bits.
 */
export const uuidRecipe: Recipe = {
  id: 'uuid-v4',
  draws: places.length,
  read: (text) => {
    const lower = text.toLowerCase()
    if (!shape.test(lower)) return null
    return places.map(({ kind, place }) => digit(kind, Number.parseInt(lower[place]!, 16)))
  },
  write: (number) => {
    let draw = 0
    return template.replaceAll(/[xy]/g, (kind) => {
      const value = Math.floor(number(draw++) * 16)
      return (kind === 'x' ? value : (value & 3) | 8).toString(16)
    })
  },
}

function digit(kind: string, value: number): Draw {
  if (kind === 'x') return share(value, 16)
  const unit = 2 ** (resolution - 4)
  return { low: (value & 3) * unit, high: ((value & 3) + 1) * unit, from: 2 }
}
