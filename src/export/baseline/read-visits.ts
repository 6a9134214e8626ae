import { token } from './read-baseline.ts'
import { amount, isJsonObject, listOf, Misshapen, objectOf, oneOf, orNull, pairOf, type Shape, text } from './shape.ts'
import type { Visit } from './visit.ts'
import type { Visits } from './visits.ts'

/** Reads what is stored of the visits of a site; null where it is none. What a newer version wrote is not ours to touch. */
export function readVisits(held: unknown): Visits | 'newer' | null {
  try {
    const root: unknown = typeof held === 'string' ? JSON.parse(held) : null
    if (isJsonObject(root) && typeof root.v === 'number' && root.v > 1) return 'newer'
    return visits(root, '')
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Misshapen) return null
    throw error
  }
}

const verdicts = listOf(pairOf(text, listOf(amount)))

const visit: Shape<Visit> = objectOf({
  at: amount,
  judgedBy: text,
  tokens: listOf(token),
  subjects: listOf(text),
  failed: objectOf({ high: verdicts, medium: verdicts, low: verdicts, info: verdicts }),
  passed: verdicts,
})

const visits: Shape<Visits> = objectOf({ v: oneOf(1), epoch: text, now: visit, past: listOf(visit), baseline: orNull(visit) })
