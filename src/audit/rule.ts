import type { SubjectId } from './cookie.ts'
import type { SeenId } from './observation.ts'
import type { ProbeId } from './probe.ts'
import type { Profile } from './profile.ts'
import type { Reference } from './references.ts'
import type { EpochMilliseconds } from './time.ts'
import type { Reason, SiteView } from './view.ts'

/** By consequence (style §3.4). Doubt goes into the outcome, never into a lower colour. */
export type Severity = 'high' | 'medium' | 'low' | 'info'

/** W3C EARL / ACT outcomes. */
export type Outcome = 'passed' | 'failed' | 'cantTell' | 'inapplicable' | 'untested'

/** A probe is met once it was carried out, whatever it found. */
export type Need = 'jar' | 'headers' | 'page' | 'allSites' | ProbeId

/** What can be mended, by the kind of line to write: `frameworks/` has the words for each framework. */
export const fixIds = [
  'secure',
  'httponly',
  'samesite',
  'domain',
  'scope',
  'prefix',
  'refused',
  'lifetime',
  'rotation',
  'logout',
  'entropy',
  'opaque',
  'url',
  'https',
] as const

export type FixId = (typeof fixIds)[number]

export interface Words {
  readonly title: string
  readonly why: string
  readonly remediation: string
  readonly limits: string
  /** sentences by message id; `{name}` stands for an argument */
  readonly because: Readonly<Record<string, string>>
  readonly refutedBy: string
}

export interface Context {
  readonly view: SiteView
  readonly profile: Profile
  readonly browser: 'chromium' | 'firefox' | null
  readonly asOf: EpochMilliseconds
}

export interface Verdict {
  readonly outcome: 'passed' | 'failed' | 'cantTell' | 'inapplicable'
  /** required where the outcome is failed or cantTell */
  readonly because?: Reason
  readonly severity?: Severity
  /** at most eight */
  readonly evidence: readonly SeenId[]
  readonly fix?: FixId
}

export interface Rule<S> {
  /** kebab-case noun phrase for the failing state; equals the file name */
  readonly id: string
  readonly words: Words
  readonly severity: Severity
  readonly references: readonly [Reference, ...Reference[]]
  readonly needs: readonly Need[]
  /** none → `inapplicable`, said by the engine */
  subjects(view: SiteView): readonly S[]
  label(subject: S): SubjectId
  check(subject: S, context: Context): Verdict
}

/** A rule whose subject type is closed over, so that rules about cookies and rules about logins live in one list. */
export interface AnyRule extends Omit<Rule<never>, 'subjects' | 'label' | 'check'> {
  judge(context: Context): readonly { readonly subject: SubjectId; readonly verdict: Verdict }[]
}

export function defineRule<S>(rule: Rule<S>): AnyRule {
  const { subjects, label, check, ...about } = rule
  return {
    ...about,
    judge: (context) => subjects(context.view).map((subject) => ({ subject: label(subject), verdict: check(subject, context) })),
  }
}
