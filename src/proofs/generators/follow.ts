import { bitsOf, type Recipe } from './recipes/recipe.ts'

/** How far a recovered sequence of numbers bears out the texts that follow. */
export interface Followed {
  /** the texts that came out, in order */
  readonly matches: readonly Match[]
  /** the first call after the last of them */
  readonly nextCall: number
}

export interface Match {
  readonly place: number
  /** numbers left out before it */
  readonly gap: number
  /** bits of it, less what was chosen by looking further on */
  readonly bits: number
}

/** Texts of other contexts in between cost a search of the whole window each; so many numbers are looked at in all. */
const enoughLooks = 200_000

/** Writes each text with the numbers that are due: after `gap` others, or up to `window`; what does not come out is another context's. */
export function follow(
  numberOf: (call: number) => number,
  recipe: Recipe,
  texts: readonly string[],
  { first, gap, window }: { readonly first: number; readonly gap: number; readonly window: number },
): Followed {
  const matches: Match[] = []
  let nextCall = 0
  let looks = 0
  for (let place = first; place < texts.length && looks < enoughLooks; place++) {
    const text = texts[place]!
    const draws = recipe.read(text)
    const lead = draws?.find(({ from }) => from === 0)
    if (draws === null || lead === undefined) continue
    const leadAt = draws.indexOf(lead)
    const usual = matches.length === 0 ? 0 : gap
    const found = [usual, ...Array.from({ length: window }, (_, other) => other)].find((left) => {
      looks++
      const at = nextCall + left
      const number = numberOf(at + leadAt) * 2 ** 53
      return number >= lead.low - 1 && number <= lead.high && recipe.write((draw) => numberOf(at + draw)) === text
    })
    if (found !== undefined) {
      matches.push({ place, gap: found, bits: Math.max(0, bitsOf(draws) - (found === usual ? 1 : Math.log2(window + 1))) })
      nextCall += found + recipe.draws
    } else if (matches.length === 0) break
  }
  return { matches, nextCall }
}
