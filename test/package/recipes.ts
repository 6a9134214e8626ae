import { readFileSync } from 'node:fs'

/** The shell of a recipe that runs the command, a line each, without what the service writes around it. */
export function auditStepsOf(recipe: string): readonly string[] {
  return readFileSync(new URL(`../../${recipe}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.includes('npx sidwatch'))
    .map((line) => line.replace(/^.*?(?=npx sidwatch)/, '').replace(/['`]$/, ''))
}
