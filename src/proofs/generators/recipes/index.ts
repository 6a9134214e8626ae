import { charactersRecipes } from './characters.ts'
import { fractionRecipes } from './fraction.ts'
import { hexGroupRecipes } from './hex-groups.ts'
import type { Recipe } from './recipe.ts'
import { scaledRecipes } from './scaled.ts'
import { uuidRecipe } from './uuid.ts'

/** Every usual way that can have made all of these texts, likeliest first. */
export function recipesFor(texts: readonly string[]): readonly Recipe[] {
  const uuid = texts.every((text) => uuidRecipe.read(text) !== null) ? [uuidRecipe] : []
  return [...uuid, ...scaledRecipes(texts), ...fractionRecipes(texts), ...charactersRecipes(texts), ...hexGroupRecipes(texts)]
}
