import type { Reason } from '../../src/audit/view.ts'
import { printable } from '../../src/export/printable.ts'
import type { IdAnalysis } from '../../src/proofs/analyse-ids.ts'
import { words } from '../../src/proofs/words.ts'

/** An analysis as plain text for a terminal; what the server issues next is hostile text, and made visible. */
export function idReportText({ report, next }: IdAnalysis): string {
  const { form, generator, count, distinct } = report
  const lengths = form.shortest === form.longest ? `${form.longest} characters` : `${form.shortest} to ${form.longest} characters`
  const lines = [
    `${count} IDs, ${distinct} different, ${lengths}, of which ${form.varying} vary (at most ${Math.floor(form.bits)} bits)`,
    say({ id: `proof.outcome.${report.outcome}` }),
    ...report.reasons.map((reason) => `  ${say(reason)}`),
    ...next.map((text, i) => `  ${i === 0 ? 'Next' : 'or'}: ${text}`),
    ...(generator === null || generator.whole ? [] : ['  The rest of each ID is not explained by it.']),
    ...report.limits.map((reason) => `  ${say(reason)}`),
  ]
  return lines.map(printable).join('\n')
}

function say({ id, args = {} }: Reason): string {
  return (words[id] ?? id).replaceAll(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(args, name) ? String(args[name]) : whole))
}
