import type { Comparison } from './baseline/comparison.ts'
import { changeLine, isNews } from './change-line.ts'
import { attributesLine, scopeLine } from './cookie-line.ts'
import { markdownBlock, markdownMarkup, markdownText } from './markdown-text.ts'
import { hasContent } from './pretty.ts'
import type { Say } from './say.ts'
import type { Result, SiteStory, Story } from './story.ts'
import { tell } from './telling.ts'

/** The report as a comment on a pull request (GitHub Flavored Markdown): short, with each finding's details folded. */
export function markdown({ sites, comparison }: Story, say: Say): string {
  const loud = sites.filter(hasContent)
  const quiet = sites.filter((site) => !hasContent(site)).map(({ report }) => report.site)
  const parts = [
    `## ${markdownText(say('export.title'))}`,
    ...(comparison === null ? [] : comparisonParts(comparison, say)),
    ...loud.flatMap((site) => siteParts(site, say)),
    ...(sites.length === 0 ? [say('export.noSite')] : []),
    ...(quiet.length > 0 ? [markdownText(say('export.quietSites', { sites: quiet.join(', ') }))] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

/** What changed from one build to another, as a comment of its own. */
export function comparisonMarkdown(comparison: Comparison, say: Say): string {
  return `${comparisonParts(comparison, say).join('\n\n')}\n`
}

/** What changed: the worst first, in bold. */
function comparisonParts({ sites }: Comparison, say: Say): readonly string[] {
  const lists = sites.flatMap(({ site, changes }) => {
    const news = changes.filter(isNews)
    const line = (one: (typeof news)[number]) => {
      const text = markdownText(changeLine(one, say))
      return one.worse ? `- **${text}**` : `- ${text}`
    }
    return news.length === 0 ? [] : [`${markdownText(site)}\n\n${news.map(line).join('\n')}`]
  })
  return [`### ${markdownText(say('export.comparison'))}`, ...(lists.length === 0 ? [markdownText(say('export.noChange'))] : lists)]
}

function siteParts({ report, results }: SiteStory, say: Say): readonly string[] {
  const grade = report.grade === null ? say('export.noGrade') : say('export.grade', { ...report.grade })
  const failed = results.filter(({ finding }) => finding.outcome === 'failed')
  const doubts = results.filter(({ finding }) => finding.outcome === 'cantTell')
  return [
    `### ${markdownText(report.site)}: ${markdownText(grade)}`,
    ...(report.bearer ? [markdownText(say('export.bearer'))] : []),
    ...(report.cut ? [markdownText(say('export.cut'))] : []),
    ...(report.tokens.length === 0
      ? []
      : [
          table(
            [say('export.column.token'), say('export.column.evidence'), say('export.column.attributes')],
            report.tokens.map((token) => [
              `${token.name} (${scopeLine(token)})`,
              say(`export.evidence.${token.evidenceClass}`),
              attributesLine(token, say),
            ]),
          ),
        ]),
    ...(failed.length === 0 ? [markdownText(say('export.noFinding'))] : []),
    ...failed.map((result) => details(result, say)),
    ...(doubts.length === 0 ? [] : [`**${markdownText(say('export.doubts'))}**`, doubts.map((doubt) => doubtLine(doubt, say)).join('\n')]),
  ]
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(' | ')} |`
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}

function details({ finding, standing, reason }: Result, say: Say): string {
  const told = tell(finding, say)
  const severity = say(`export.severity.${finding.severity}`)
  const label = standing === null ? '' : ` <i>${markdownMarkup(say(`export.standing.${standing}`))}</i>`
  const part = (heading: string, text: string) => (text === '' ? [] : [`**${markdownText(say(heading))}.** ${markdownText(text)}`])
  return [
    `<details><summary><b>${markdownMarkup(severity)}</b>: ${markdownMarkup(told.title)} (${markdownMarkup(told.subject)})${label}</summary>`,
    ...(reason === null ? [] : [markdownText(reason)]),
    markdownText(told.because),
    ...part('export.why', told.why),
    ...part('export.fix', told.remediation),
    ...(told.mending === null ? [] : [markdownText(told.mending)]),
    ...(told.fix === null ? [] : [`${markdownText(told.fix.label)}:`, markdownBlock(told.fix.text)]),
    ...part('export.refuted', told.refutedBy),
    told.references.map(({ title, url }) => `- [${markdownText(title)}](${url})`).join('\n'),
    '</details>',
  ].join('\n\n')
}

function doubtLine({ finding }: Result, say: Say): string {
  const { title, subject, because } = tell(finding, say)
  return `- ${markdownText(title)} (${markdownText(subject)}): ${markdownText(because)}`
}
