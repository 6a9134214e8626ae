import type { CookieHistory, Exchange } from '../site.ts'
import { generationBefore } from './carriers.ts'
import type { Happening } from './happening.ts'
import { generationAfter } from './story.ts'
import { submissionOf } from './submissions.ts'

/**
 * Which step of a login in two, password and then code, gave a token a new identifier: `password` or `code` where only that one did, null
 * where both did, or where the login has one step.
 */
export function renewedStep({ kind, chain }: Happening, history: CookieHistory): 'password' | 'code' | null {
  const code = chain.findIndex((exchange, i) => i > 0 && submissionOf(exchange, null)?.kind === 'code')
  if (kind !== 'login' || code < 0) return null
  const before = generationBefore(history, chain[0] as Exchange)?.traits.identity
  const between = generationAfter(history, chain.slice(0, code))?.traits.identity
  const after = generationAfter(history, chain)?.traits.identity
  if (between === undefined || (before === between) === (between === after)) return null
  return between === after ? 'password' : 'code'
}
