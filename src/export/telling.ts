import { references } from '../audit/references.ts'
import type { Finding } from '../audit/report.ts'
import type { Say } from './say.ts'
import { subjectName } from './stable-subject.ts'

/** A finding in words. All of it is plain text that may be hostile. */
export interface Telling {
  readonly title: string
  readonly subject: string
  /** what was seen */
  readonly because: string
  readonly why: string
  readonly remediation: string
  /** what mends just this, where the rule has several reasons */
  readonly mending: string | null
  readonly refutedBy: string
  readonly limits: string
  /** the line to write, and where */
  readonly fix: { readonly label: string; readonly text: string } | null
  readonly references: readonly { readonly title: string; readonly url: string }[]
}

export function tell({ rule, subject, because, fix, references: cited }: Finding, say: Say): Telling {
  const reason = `rule.${rule}.because.${because.id}`
  return {
    title: say(`rule.${rule}.title`) || rule,
    subject: subjectName(subject),
    because: say(reason, because.args),
    why: say(`rule.${rule}.why`),
    remediation: say(`rule.${rule}.remediation`),
    mending: say(`${reason}-fix`, because.args) || null,
    refutedBy: say(`rule.${rule}.refutedBy`),
    limits: say(`rule.${rule}.limits`),
    fix: fix === null ? null : { label: fixLabel(fix, say), text: fix.text },
    references: cited.map((key) => ({ title: say(`reference.${key}`) || key, url: references[key].url })),
  }
}

function fixLabel({ frameworkName, source, tried = '', cannot }: NonNullable<Finding['fix']>, say: Say): string {
  const framework = frameworkName ?? ''
  // The label stands before a colon.
  if (cannot !== undefined) return say(`fix.cannot.${cannot}`, { framework }).replace(/[.:。：]$/, '')
  const where = say(`export.fixSource.${source}`, { tried })
  return frameworkName === null ? where : `${say('export.fixFor', { framework })} (${where})`
}
