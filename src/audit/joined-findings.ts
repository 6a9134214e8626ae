import type { SubjectId } from './cookie.ts'
import type { Finding } from './report.ts'
import type { SiteView, TokenSet } from './view.ts'

/** Findings that say the same of every token of a set are one finding about the set; what differs stays with its token. */
export function joinFindings(findings: readonly Finding[], view: Pick<SiteView, 'tokens' | 'sets'>): readonly Finding[] {
  return view.sets.reduce((list, set) => joinOne(list, set, subjectsOf(set, view)), findings)
}

/** The subjects of a set's members. */
export function subjectsOf(
  { members }: TokenSet,
  { tokens }: { readonly tokens: readonly Pick<SiteView['tokens'][number], 'key' | 'id'>[] },
): readonly SubjectId[] {
  return tokens.filter(({ key }) => members.includes(key)).map(({ id }) => id)
}

function joinOne(findings: readonly Finding[], set: TokenSet, subjects: readonly SubjectId[]): readonly Finding[] {
  const alike = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (!subjects.includes(finding.subject)) continue
    const said = sayingOf(finding)
    alike.set(said, [...(alike.get(said) ?? []), finding])
  }
  const joined = [...alike.values()].filter(({ length }) => length === subjects.length)
  return findings.flatMap((finding) => {
    const all = joined.find((those) => those.includes(finding))
    if (all === undefined) return [finding]
    if (finding !== all[0]) return []
    return [{ ...finding, subject: set.id, evidence: [...new Set(all.flatMap(({ evidence }) => evidence))].slice(0, 8) }]
  })
}

/** Everything that a finding says but for what it says it of. A fix names its cookie: the same one for all is the one of the first. */
function sayingOf({ rule, outcome, severity, because, evidenceClass, modelled, fix }: Finding): string {
  return JSON.stringify([rule, outcome, severity, because.id, because.args ?? null, evidenceClass, modelled, fix?.framework ?? null])
}
