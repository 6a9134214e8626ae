import type { TokenSummary } from '../audit/report.ts'
import type { Comparison } from './baseline/comparison.ts'
import { changeLine, isNews } from './change-line.ts'
import { attributesLine, scopeLine } from './cookie-line.ts'
import { htmlStyle } from './html-style.ts'
import { markup, markupLines } from './markup.ts'
import { moment } from './moment.ts'
import { hasContent } from './pretty.ts'
import type { Say } from './say.ts'
import type { Result, SiteStory, Story } from './story.ts'
import { tell } from './telling.ts'

/** The report as one page without a script and without anything to load: to be mailed, kept and printed. */
export function html({ sites, comparison }: Story, say: Say): string {
  const loud = sites.filter(hasContent)
  const quiet = sites.filter((site) => !hasContent(site)).map(({ report }) => report.site)
  const title = markup(say('export.title'))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${htmlStyle}</style>
</head>
<body>
<h1>${title}</h1>
${comparison === null ? '' : comparisonSection(comparison, say)}${loud.map((site) => siteSection(site, say)).join('\n')}
${sites.length === 0 ? paragraph(say('export.noSite')) : ''}${quiet.length > 0 ? paragraph(say('export.quietSites', { sites: quiet.join(', ') })) : ''}
</body>
</html>
`
}

function paragraph(text: string): string {
  return text === '' ? '' : `<p>${markup(text)}</p>`
}

function comparisonSection({ sites }: Comparison, say: Say): string {
  const lists = sites.flatMap(({ site, changes }) => {
    const news = changes.filter(isNews).map((one) => `<li${one.worse ? ' class="worse"' : ''}>${markup(changeLine(one, say))}</li>`)
    return news.length === 0 ? [] : [`<h3>${markup(site)}</h3>\n<ul>\n${news.join('\n')}\n</ul>`]
  })
  const body = lists.length === 0 ? paragraph(say('export.noChange')) : lists.join('\n')
  return `<section>\n<h2>${markup(say('export.comparison'))}</h2>\n${body}\n</section>\n`
}

function siteSection({ report, results }: SiteStory, say: Say): string {
  const grade = report.grade === null ? say('export.noGrade') : say('export.grade', { ...report.grade })
  const failed = results.filter(({ finding }) => finding.outcome === 'failed')
  const doubts = results.filter(({ finding }) => finding.outcome === 'cantTell')
  return `<section>
<h2>${markup(report.site)}</h2>
<p class="grade">${markup(grade)}</p>
${report.bearer ? paragraph(say('export.bearer')) : ''}${report.cut ? paragraph(say('export.cut')) : ''}${tokensTable(report.tokens, say)}${eventsList(report.events, say)}
<h3>${markup(say('export.findings'))}</h3>
${failed.length === 0 ? paragraph(say('export.noFinding')) : failed.map((result) => article(result, say)).join('\n')}
${doubts.length === 0 ? '' : `<h3>${markup(say('export.doubts'))}</h3>\n${doubts.map((result) => article(result, say)).join('\n')}`}
</section>`
}

function tokensTable(tokens: readonly TokenSummary[], say: Say): string {
  if (tokens.length === 0) return ''
  const head = ['token', 'evidence', 'attributes'].map((column) => `<th scope="col">${markup(say(`export.column.${column}`))}</th>`)
  const rows = tokens.map((token) => {
    const cells = [say(`export.evidence.${token.evidenceClass}`), attributesLine(token, say)].map((cell) => `<td>${markup(cell)}</td>`)
    return `<tr><th scope="row">${markup(token.name)}<br><small>${markup(scopeLine(token))}</small></th>${cells.join('')}</tr>`
  })
  return `<table>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
}

function eventsList(events: SiteStory['report']['events'], say: Say): string {
  if (events.length === 0) return ''
  const items = events.map(({ at, kind, answer, method, path }) => {
    const time = moment(at)
    const words = `${say(`export.event.${kind}`)} ${say(`export.answer.${answer}`)}: ${method ?? ''} ${path ?? ''}`
    return `<li><time datetime="${time}">${time}</time> ${markup(words)}</li>`
  })
  return `\n<h3>${markup(say('export.events'))}</h3>\n<ol>\n${items.join('\n')}\n</ol>`
}

function article({ finding, standing, reason }: Result, say: Say): string {
  const told = tell(finding, say)
  const isFailed = finding.outcome === 'failed'
  const word = isFailed ? say(`export.severity.${finding.severity}`) : say('export.cantTell')
  const part = (heading: string, text: string) => (text === '' ? '' : `<p><b>${markup(say(heading))}.</b> ${markup(text)}</p>\n`)
  const cited = told.references.map(({ title, url }) => `<li><a href="${markup(url)}" rel="noreferrer">${markup(title)}</a></li>`)
  const fix = told.fix === null || !isFailed ? '' : `<p>${markup(told.fix.label)}:</p>\n<pre>${markupLines(told.fix.text)}</pre>\n`
  return `<article class="${isFailed ? finding.severity : 'doubt'}">
<h4><span>${markup(word)}</span> ${markup(told.title)}${standing === null ? '' : ` <i>${markup(say(`export.standing.${standing}`))}</i>`}</h4>
<p class="subject">${markup(told.subject)}</p>
${paragraph(reason ?? '')}${paragraph(told.because)}
${part('export.why', told.why)}${part('export.fix', told.mending ?? told.remediation)}${fix}${part('export.refuted', told.refutedBy)}${part('export.limits', told.limits)}<ul>
${cited.join('\n')}
</ul>
</article>`
}
