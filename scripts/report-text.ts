import type { CookieSummary, EventSummary, Finding, Report } from '../src/audit/report.ts'
import type { Reason } from '../src/audit/view.ts'
import { printable } from '../src/export/printable.ts'
import { messages } from './locales.ts'

/** A report as plain text for a terminal: control characters of hostile names are made visible. */
export async function reportText(report: Report): Promise<string> {
  const text = await messages()
  const say = (id: string, args: Reason['args'] = {}) =>
    (text.get(id) ?? id).replaceAll(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(args, name) ? String(args[name]) : whole))
  const lines = [
    `${report.site}  ${report.grade === null ? 'no grade: no session token recognised' : `grade ${report.grade.letter} (${report.grade.score})`}`,
    ...report.tokens.flatMap((token) => cookieLines('session token', token, say)),
    ...report.events.map((event) => eventLine(event)),
    ...report.findings.flatMap((finding) => findingLines(finding, say)),
    ...(report.others.length > 0 ? [`  other cookies: ${report.others.map(({ name, class: is }) => `${name} (${is})`).join(', ')}`] : []),
  ]
  return lines.map(printable).join('\n')
}

type Say = (id: string, args?: Reason['args']) => string

function cookieLines(title: string, { name, domain, path, evidenceClass, reasons }: CookieSummary, say: Say): readonly string[] {
  return [`  ${title} ${name} (${domain}${path}), ${evidenceClass}`, ...reasons.map(({ id, args }) => `      ${say(id, args)}`)]
}

function eventLine({ kind, answer, at, method, path, signals, effect }: EventSummary): string {
  return `  ${new Date(at).toISOString()} ${kind}: ${answer} ${method ?? ''} ${path ?? ''} [${signals.join(' ')}]${effect === null ? '' : ` ${effect}`}`
}

function findingLines({ rule, severity, outcome, subject, because, fix }: Finding, say: Say): readonly string[] {
  const reason = `rule.${rule}.because.${because.id}`
  return [
    `  ${outcome === 'cantTell' ? 'cannot tell' : severity} ${say(`rule.${rule}.title`)} — ${subject}`,
    `      ${say(reason, because.args)}`,
    ...(say(`${reason}-fix`) === `${reason}-fix` ? [] : [`      ${say(`${reason}-fix`, because.args)}`]),
    ...(fix === null || outcome === 'cantTell' ? [] : [`      ${fix.frameworkName ?? ''} ${fix.text}`]),
  ]
}
