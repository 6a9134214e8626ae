import type { FixId } from '../rule.ts'
import { triedFixes } from './tried-fixes.ts'

/** Names and versions that a framework's fix was tried with; null where it was not. */
export function triedWith(framework: string, fix: FixId): string | null {
  const trial = trials.get(framework)
  return trial?.fixes.has(fix) === true ? trial.versions : null
}

const trials = new Map(
  triedFixes
    .trim()
    .split('\n')
    .map((line) => {
      const [framework = '', versions = '', fixes = ''] = line.split(' ¦ ')
      return [framework, { versions, fixes: new Set<string>(fixes.split(' ')) }] as const
    }),
)
