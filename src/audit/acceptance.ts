import type { SubjectId } from './cookie.ts'
import { subjectsOf } from './joined-findings.ts'
import type { Finding } from './report.ts'
import type { EpochMilliseconds } from './time.ts'
import type { SiteView } from './view.ts'

/** A finding that the user lives with: kept with the reason, listed, and counted nowhere. */
export interface Acceptance {
  readonly rule: string
  /** of the finding; of a journey its kind (`journey:logout`), as the next one has another number */
  readonly subject: SubjectId
  readonly reason: string
  readonly at: EpochMilliseconds
}

/** What can be accepted by another name than the finding's own. */
interface Named {
  readonly tokens: readonly Pick<SiteView['tokens'][number], 'key' | 'id'>[]
  readonly sets: SiteView['sets']
  readonly journeys: readonly Pick<SiteView['journeys'][number], 'id' | 'kind'>[]
}

/** The findings that nobody has accepted. One about a set of tokens stands for the findings about its members. */
export function withoutAccepted(findings: readonly Finding[], accepted: readonly Acceptance[], view: Named): readonly Finding[] {
  if (accepted.length === 0) return findings
  const isAccepted = (rule: string, names: readonly SubjectId[]): boolean =>
    accepted.some((each) => each.rule === rule && names.includes(each.subject))
  return findings.filter(({ rule, subject }) => !isAccepted(rule, namesOf(subject, view)))
}

function namesOf(subject: SubjectId, view: Named): readonly SubjectId[] {
  const sets = view.sets.filter((set) => subjectsOf(set, view).includes(subject)).map(({ id }) => id)
  const kinds = view.journeys.filter(({ id }) => id === subject).map(({ kind }): SubjectId => `journey:${kind}`)
  return [subject, ...sets, ...kinds]
}
