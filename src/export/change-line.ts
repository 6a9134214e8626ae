import type { Change } from '../audit/change.ts'
import type { Say } from './say.ts'
import { subjectName } from './stable-subject.ts'

/** A change in one sentence, and the name of what it is about. Plain text that may be hostile. */
export function changeLine({ kind, rule, subject, from, to, reason }: Change, say: Say): string {
  const title = rule === null ? '' : say(`rule.${rule}.title`) || rule
  const or = (text: string | null) => (text === null || text === '' ? say('export.noForm') : text)
  const sentence = say(`export.change.${kind}`, { title, from: or(from), to: or(to), reason: reason ?? '' })
  return subject === null ? sentence : `${sentence} (${subjectName(subject)})`
}

/** What a reader wants of a comparison: all that changed, without the findings that stand as they stood. */
export function isNews({ kind }: Change): boolean {
  return kind !== 'finding-unchanged' && kind !== 'finding-accepted'
}
