import { fileTargets } from './file-targets.ts'
import type { Target } from './target.ts'
import { valueTargets } from './value-targets.ts'
import { wireTargets } from './wire-targets.ts'

/** Every reader of what comes from outside. */
export const targets: readonly Target[] = [...wireTargets, ...valueTargets, ...fileTargets]
