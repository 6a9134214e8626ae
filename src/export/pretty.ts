import type { EventSummary, OtherCookie, TokenSummary } from '../audit/report.ts'
import type { Comparison } from './baseline/comparison.ts'
import { changeLine, isNews } from './change-line.ts'
import { attributesLine, scopeLine } from './cookie-line.ts'
import { moment } from './moment.ts'
import { printable } from './printable.ts'
import type { Say } from './say.ts'
import type { Result, SiteStory, Story } from './story.ts'
import { tell } from './telling.ts'

/** What is told apart in a terminal; without colour each is the text as it is. */
export type Style = 'heading' | 'good' | 'high' | 'medium' | 'low' | 'info' | 'faint'
export type Paint = (style: Style, text: string) => string

export const plainly: Paint = (_style, text) => text

/** SGR colours of ECMA-48, as every terminal knows them. */
export const coloured: Paint = (style, text) => `\u001b[${colours[style]}m${text}\u001b[0m`

const colours: Readonly<Record<Style, string>> = {
  heading: '1',
  good: '32',
  high: '1;31',
  medium: '33',
  low: '36',
  info: '34',
  faint: '2',
}

/** The report for people at a terminal. Hostile names cannot steer it. */
export function pretty({ sites, comparison }: Story, say: Say, paint: Paint = plainly): string {
  const loud = sites.filter(hasContent)
  const quiet = sites.filter((site) => !hasContent(site)).map(({ report }) => printable(report.site))
  const told = loud.map((site) => siteLines(site, say, paint).join('\n'))
  if (comparison !== null) told.push(comparisonText(comparison, say, paint))
  if (quiet.length > 0) told.push(paint('faint', say('export.quietSites', { sites: quiet.join(', ') })))
  return `${(told.length === 0 ? [say('export.noSite')] : told).join('\n\n')}\n`
}

/** What changed against a baseline, or between two recordings: the worst first. */
export function comparisonText({ sites }: Comparison, say: Say, paint: Paint = plainly): string {
  const lines = sites.flatMap(({ site, changes }) => {
    const news = changes.filter(isNews)
    if (news.length === 0) return []
    const style = (worse: boolean): Style => (worse ? 'high' : 'faint')
    return [`  ${printable(site)}`, ...news.map((one) => `    ${paint(style(one.worse), printable(changeLine(one, say)))}`)]
  })
  return [paint('heading', say('export.comparison')), ...(lines.length === 0 ? [`  ${say('export.noChange')}`] : lines)].join('\n')
}

/** A recording is full of sites that set no session token: those are named and no more. */
export function hasContent({ report }: SiteStory): boolean {
  return report.tokens.length > 0 || report.findings.length > 0 || report.events.length > 0 || report.bearer
}

function siteLines({ report, results }: SiteStory, say: Say, paint: Paint): readonly string[] {
  const grade = report.grade === null ? say('export.noGrade') : say('export.grade', { ...report.grade })
  const style: Style =
    report.grade === null ? 'faint' : report.grade.letter === 'A' ? 'good' : report.grade.letter < 'D' ? 'medium' : 'high'
  return [
    `${paint('heading', printable(report.site))}  ${paint(style, grade)}`,
    ...(report.bearer ? [`  ${say('export.bearer')}`] : []),
    ...(report.cut ? [`  ${say('export.cut')}`] : []),
    ...report.tokens.flatMap((token) => ['', ...tokenLines(token, say, paint)]),
    ...(report.events.length > 0 ? ['', ...report.events.map((event) => eventLine(event, say))] : []),
    ...(results.length > 0 ? results.flatMap((result) => ['', ...resultLines(result, say, paint)]) : ['', `  ${say('export.noFinding')}`]),
    ...(report.others.length > 0 ? ['', paint('faint', `  ${othersLine(report.others, say)}`)] : []),
  ]
}

function tokenLines(token: TokenSummary, say: Say, paint: Paint): readonly string[] {
  const evidence = say(`export.evidence.${token.evidenceClass}`)
  return [
    `  ${paint('heading', printable(token.name))}  ${printable(scopeLine(token))}  ${paint('faint', `${say('export.column.evidence')}: ${evidence}`)}`,
    `    ${attributesLine(token, say)}; ${say('export.attribute.bits', { bits: Math.floor(token.bits) })}`,
    ...token.reasons.map(({ id, args }) => `    ${paint('faint', printable(say(id, args)))}`),
  ]
}

function eventLine({ kind, answer, at, method, path }: EventSummary, say: Say): string {
  const request = printable([method, path].filter((part) => part !== null).join(' '))
  return `  ${moment(at)}  ${say(`export.event.${kind}`)} ${say(`export.answer.${answer}`)}  ${request}`.trimEnd()
}

function resultLines({ finding, standing, reason }: Result, say: Say, paint: Paint): readonly string[] {
  const told = tell(finding, say)
  const isDoubt = finding.outcome === 'cantTell'
  const word = isDoubt ? paint('faint', say('export.cantTell')) : paint(finding.severity, say(`export.severity.${finding.severity}`))
  return [
    `  ${word}  ${paint('heading', told.title)}  ${printable(told.subject)}${standing === null ? '' : `  (${say(`export.standing.${standing}`)})`}`,
    ...(reason === null ? [] : [`    ${printable(reason)}`]),
    `    ${printable(told.because)}`,
    ...(told.mending === null ? [] : [`    ${printable(told.mending)}`]),
    ...(told.fix === null || isDoubt
      ? []
      : [`    ${told.fix.label}:`, ...told.fix.text.split('\n').map((line) => `      ${printable(line)}`)]),
    `    ${paint('faint', finding.rule)}`,
  ]
}

function othersLine(others: readonly OtherCookie[], say: Say): string {
  return `${say('export.others')}: ${others.map(({ name, class: is }) => `${printable(name)} (${is})`).join(', ')}`
}
