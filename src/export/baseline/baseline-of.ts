import type { SubjectId } from '../../audit/cookie.ts'
import type { Report, TokenSummary } from '../../audit/report.ts'
import { byText } from '../by-text.ts'
import { stableSubject } from '../stable-subject.ts'
import type { Baseline, KnownFinding, Passed, SiteBaseline, TokenBaseline } from './baseline.ts'
import { lifetimeOf } from './lifetime.ts'
import { domainAs, type SiteName, siteNameIn, subjectAs } from './site-name.ts'

/**
 * What a recording shows, as a baseline: of sites that have a session or a finding, and of those that it knew before. Names, aliases and acceptances are those of the baseline before.
 */
export function baselineOf(reports: readonly Report[], before: Baseline): Baseline {
  const sites = new Map<string, SiteBaseline>()
  for (const report of reports) {
    const name = siteNameIn(before, report.site)
    const known = before.sites.find(({ site }) => site === name.site)
    if (known === undefined && report.tokens.length === 0 && report.findings.length === 0) continue
    const here = siteOf(report, name, known?.accepted ?? [])
    const same = sites.get(name.site)
    sites.set(name.site, same === undefined ? here : both(same, here))
  }
  return { v: 1, sites: [...sites.values()].toSorted(byText(({ site }) => site)) }
}

function siteOf(report: Report, name: SiteName, accepted: SiteBaseline['accepted']): SiteBaseline {
  return {
    ...name,
    tokens: report.tokens.map((token) => tokenOf(token, name)).toSorted(byText((token) => JSON.stringify(token))),
    findings: findingsOf(report, name),
    passed: passedOf(report, name),
    accepted,
  }
}

/** Two hosts of one application in one recording: of a token that both have, the first stands; what was found at either counts. */
function both(first: SiteBaseline, second: SiteBaseline): SiteBaseline {
  const known = new Set(first.tokens.map(({ name, path }) => `${name};${path}`))
  const found = new Set(first.findings.map(({ rule, subject }) => `${rule} ${subject}`))
  return {
    ...first,
    tokens: [...first.tokens, ...second.tokens.filter(({ name, path }) => !known.has(`${name};${path}`))],
    findings: [...first.findings, ...second.findings.filter(({ rule, subject }) => !found.has(`${rule} ${subject}`))],
    passed: [...first.passed, ...second.passed],
  }
}

function tokenOf(token: TokenSummary, name: SiteName): TokenBaseline {
  const { attributes, evidenceClass, setBy, sentTo } = token
  const origins = [...setBy, ...sentTo]
  const schemes = (['http', 'https'] as const).filter((scheme) => origins.some((origin) => origin.startsWith(`${scheme}:`)))
  return {
    name: token.name,
    domain: domainAs(name, token.domain),
    hostOnly: token.hostOnly,
    path: token.path,
    evidence: evidenceClass,
    schemes,
    attributes:
      attributes === null
        ? null
        : { secure: attributes.secure, httpOnly: attributes.httpOnly, sameSite: attributes.sameSite, lifetime: lifetimeOf(token) },
    form: token.formats.filter((format) => !encodings.has(format)),
    bits: Math.round(token.bits / 8) * 8,
    lengthUpTo: token.length === 0 ? 0 : 2 ** Math.ceil(Math.log2(token.length)),
  }
}

/** Whether a value needs them depends on its characters. */
const encodings = new Set([
  'percent',
  'base64',
  'base64-prefix',
  'base32',
  'hex',
  'quoted',
  'quoted-printable',
  'deflated',
  'json-cut',
  'pieces',
])

/** Each member of a set by itself: what one of two loses is then seen. */
function findingsOf(report: Report, name: SiteName): readonly KnownFinding[] {
  return report.findings
    .flatMap(({ rule, subject, outcome, severity, because }) =>
      membersOf(report, subject).map((member) => ({
        rule,
        subject: subjectAs(name, stableSubject(report, member)),
        outcome,
        severity,
        because: because.id,
      })),
    )
    .toSorted(byText(({ rule, subject }) => `${rule} ${subject}`))
}

/** The cookies that a finding is about: one, or the members of a set. */
export function membersOf({ sets }: Pick<Report, 'sets'>, subject: SubjectId): readonly SubjectId[] {
  return sets.find((set) => set.subject === subject)?.members ?? [subject]
}

function passedOf(report: Report, name: SiteName): readonly Passed[] {
  return report.outcomes
    .filter(({ outcome, subjects }) => outcome === 'passed' && subjects.length > 0)
    .map(({ rule, subjects }) => ({
      rule,
      subjects: [...new Set(subjects.map((one) => subjectAs(name, stableSubject(report, one))))].toSorted(),
    }))
    .toSorted(byText(({ rule }) => rule))
}
