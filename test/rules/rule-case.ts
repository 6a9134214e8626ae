import type { ProfileName } from '../../src/audit/profile.ts'
import type { Outcome, Severity } from '../../src/audit/rule.ts'
import type { Seeing } from '../support/recording.ts'
import type { Step } from '../support/session.ts'

/** One session, and what a rule says of it: the test of the rule and the examples on its page. */
export interface RuleCase {
  /** what happens, as a reader of the rule's page would say it */
  readonly when: string
  readonly session: readonly Step[]
  /** the outcome, then exactly the cookies that it is about, by name */
  readonly expect: readonly [Outcome, ...(readonly string[])]
  readonly severity?: Severity
  /** message id of the sentence */
  readonly because?: string
  readonly seen?: Seeing
  readonly profile?: ProfileName
  /** the site that is judged, where the session has several */
  readonly site?: string
}
