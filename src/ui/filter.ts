import type { SubjectId } from '../audit/cookie.ts'
import type { CookieSummary, Report } from '../audit/report.ts'

/** What is looked for: all of it must be there, in whatever case. */
export interface Filter {
  readonly names: readonly string[]
  readonly domains: readonly string[]
  /** anywhere: in a name, a domain, a path, or the title of a finding */
  readonly texts: readonly string[]
}

/** Reads `name:sid domain:example.com text`; null where nothing is looked for. */
export function filterOf(written: string): Filter | null {
  const words = written
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const after = (prefix: string) => words.filter((word) => word.startsWith(prefix)).map((word) => word.slice(prefix.length))
  const texts = words.filter((word) => !word.startsWith('name:') && !word.startsWith('domain:'))
  return words.length === 0 ? null : { names: after('name:'), domains: after('domain:'), texts }
}

/**
 * The report with only what matches: cookies, findings, and what happened to those cookies. What stands in no cookie is left out.
 *
 * @param titleOf the title of a rule in the user's language
 */
export function filtered(report: Report, filter: Filter, titleOf: (rule: string) => string): Report {
  const matches = ({ name, domain, path }: Named, title = ''): boolean => {
    const [inName, inDomain, everywhere] = [name.toLowerCase(), domain.toLowerCase(), `${name} ${domain} ${path} ${title}`.toLowerCase()]
    return (
      filter.names.every((part) => inName.includes(part)) &&
      filter.domains.every((part) => inDomain.includes(part)) &&
      filter.texts.every((part) => everywhere.includes(part))
    )
  }
  return {
    ...report,
    tokens: report.tokens.filter((token) => matches(token)),
    others: report.others.filter((other) => matches(other)),
    findings: report.findings.filter(({ rule, subject }) => namedBy(subject, report).some((cookie) => matches(cookie, titleOf(rule)))),
    timeline: report.timeline.filter(({ subject }) => subject !== null && namedBy(subject, report).some((cookie) => matches(cookie))),
    outcomes: [],
  }
}

type Named = Pick<CookieSummary, 'name' | 'domain' | 'path'>

/** The cookies that a subject speaks of (`cookie:<name>;<domain>;<path>`, a set by its members); of a journey none that has a name. */
function namedBy(subject: SubjectId, { sets }: Pick<Report, 'sets'>): readonly Named[] {
  const members = sets.find((set) => set.subject === subject)?.members ?? [subject]
  return members.map((member) => {
    const [, name = '', domain = '', path = ''] = /^cookie:([^;]*);([^;]*);(.*)$/s.exec(member) ?? []
    return { name, domain, path }
  })
}
