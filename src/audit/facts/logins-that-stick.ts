import type { SubjectId } from '../cookie.ts'
import type { SeenId } from '../observation.ts'
import type { SiteView, Sticking } from '../view.ts'

/** The login that the question is about: the one whose session does not stick, else the last one that succeeded. */
export function loginsThatStick(
  view: SiteView,
): readonly { readonly subject: SubjectId; readonly sticking: Sticking | null; readonly evidence: readonly SeenId[] }[] {
  const { sticking } = view
  if (sticking !== null) {
    const journey = view.journeys.find(({ at, kind }) => at === sticking.at && (kind === 'login' || kind === 're-authentication'))
    return [{ subject: sticking.subject ?? journey?.id ?? 'journey:0', sticking, evidence: sticking.evidence }]
  }
  const login = view.journeys.findLast(({ kind, answer, evidence }) => kind === 'login' && answer === 'yes' && evidence.length > 0)
  return login === undefined || view.tokens.length === 0 ? [] : [{ subject: login.id, sticking: null, evidence: login.evidence }]
}
