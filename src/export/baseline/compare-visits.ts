import type { Acceptance } from '../../audit/acceptance.ts'
import type { Change, ChangeKind } from '../../audit/change.ts'
import { compare } from './compare.ts'
import { rulesAbout } from './compare-tokens.ts'
import { baselineOfVisit, type Visit } from './visit.ts'

/**
 * What got worse and what was mended between two visits, worse ones first, each told once. Only what was looked at in both counts: a token
 * that did not show, a rule that could not tell, and all that another profile or version judged say nothing.
 *
 * @param accepted what the user lives with now
 */
export function compareVisits(before: Visit, after: Visit, accepted: readonly Acceptance[]): readonly Change[] {
  if (before.judgedBy !== after.judgedBy) return []
  const [then, now] = [baselineOfVisit(before), baselineOfVisit(after)]
  const known = accepted.map(({ rule, subject, reason }) => ({ rule, subject, reason }))
  // The same site on both sides, by any name; no acceptance here has a last day.
  const site = ''
  const { sites } = compare({ v: 1, sites: [{ ...then, site, accepted: known }] }, { v: 1, sites: [{ ...now, site }] }, { today: '' })
  const changes = sites.flatMap((each) => each.changes)
  const told = changes.filter((change) => isTold(change, changes))
  return told.filter((change) => !isToldByFinding(change, told, rulesOf(change, [...before.tokens, ...after.tokens])))
}

function isTold(change: Change, all: readonly Change[]): boolean {
  const { kind, severity, from, worse, subject } = change
  if (kind === 'finding-new') return worse && from === 'passed'
  if (kind === 'finding-worse' || kind === 'attribute-lost') return worse
  if (kind === 'finding-fixed' || kind === 'finding-milder') return severity !== 'info'
  // Of two formats, one is not a shorter form of the other.
  if (kind === 'id-shorter' || kind === 'id-longer') return !all.some((each) => each.kind === 'form-changed' && each.subject === subject)
  return kind === 'attribute-gained'
}

const findingKinds: ReadonlySet<ChangeKind> = new Set(['finding-new', 'finding-worse', 'finding-milder', 'finding-fixed'])

/** A lost attribute and the finding that says so are one thing. */
function isToldByFinding({ kind, subject }: Change, told: readonly Change[], rules: readonly string[]): boolean {
  if (findingKinds.has(kind)) return false
  return told.some((each) => findingKinds.has(each.kind) && each.subject === subject && rules.includes(each.rule ?? ''))
}

function rulesOf({ kind, from }: Change, tokens: Visit['tokens']): readonly string[] {
  return kind === 'id-shorter' || kind === 'id-longer' ? ['session-token-short'] : rulesAbout(from, tokens)
}
