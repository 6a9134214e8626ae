import type { SubjectId } from '../audit/cookie.ts'
import type { Report } from '../audit/report.ts'

/**
 * A subject as the next recording names it too: journeys are numbered by what else happened, so a journey goes by its kind.
 * Cookies and sets of them have names that stay.
 */
export function stableSubject(report: Pick<Report, 'events'>, subject: SubjectId): SubjectId {
  if (!subject.startsWith('journey:')) return subject
  return `journey:${report.events.find((event) => event.subject === subject)?.kind ?? 'login'}`
}

/** What people call a subject: the cookie's name, the names of a set, or the event's. */
export function subjectName(subject: SubjectId): string {
  if (subject.startsWith('journey:')) return subject.slice('journey:'.length)
  return subject.startsWith('cookie:') ? subject.slice('cookie:'.length).split(';', 1).join('') : subject
}
