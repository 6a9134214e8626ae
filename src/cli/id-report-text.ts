import { printable } from '../export/printable.ts'
import { sayWith } from '../export/say.ts'
import type { IdAnalysis } from '../proofs/analyse-ids.ts'
import { words } from '../proofs/words.ts'

/** An analysis as plain text for a terminal; what the server issues next is hostile text, and made visible. */
export function idReportText({ report, next }: IdAnalysis): string {
  const { form, generator, count, distinct } = report
  const lengths = form.shortest === form.longest ? `${form.longest} characters` : `${form.shortest} to ${form.longest} characters`
  const lines = [
    `${count} IDs, ${distinct} different, ${lengths}, of which ${form.varying} vary (at most ${Math.floor(form.bits)} bits)`,
    say(`proof.outcome.${report.outcome}`),
    ...report.reasons.map(({ id, args }) => `  ${say(id, args)}`),
    ...next.map((text, i) => `  ${i === 0 ? 'Next' : 'or'}: ${text}`),
    ...(generator === null || generator.whole ? [] : ['  The rest of each ID is not explained by it.']),
    ...report.limits.map(({ id, args }) => `  ${say(id, args)}`),
  ]
  return `${lines.map(printable).join('\n')}\n`
}

const say = sayWith((id) => words[id] ?? id)
