import { jsonText } from '../../export/json-text.ts'
import { Unusable } from '../../library/unusable.ts'
import { analyseIds, type IdAnalysis } from '../../proofs/analyse-ids.ts'
import type { Arguments } from '../arguments.ts'
import { idsIn } from '../id-file.ts'
import { idReportText } from '../id-report-text.ts'
import type { Terminal } from '../terminal.ts'

/**
 * `sidwatch ids FILE`: what many IDs of one server show.
 * @returns 0, or 1 where a weakness is proven
 */
export function idsCommand(given: Arguments, terminal: Terminal): number {
  const [file, ...more] = given.positionals
  if (file === undefined || more.length > 0) throw new Unusable('Name the file of IDs, one a line: sidwatch ids ids.txt.')
  const { format, names, thorough } = given
  if (format !== 'pretty' && format !== 'json') throw new Unusable(`--format: IDs are analysed as pretty or json, not as ${format}.`)
  const analysis = analyseIds(idsIn(file), { names, thorough })
  // What comes next is a session of somebody: it is for the person at the terminal, and in no file; nor are places of single IDs in a plot.
  const { plots: _ofSingleIds, ...report } = analysis.report
  terminal.out(format === 'json' ? jsonText({ sidwatch: 'ids', ...report }) : idReportText(analysis))
  return isWeak(analysis) ? 1 : 0
}

/** Whether a weakness is proven. */
export function isWeak({ report }: IdAnalysis): boolean {
  return ['predictable', 'partly-predictable', 'repeating', 'irregular'].includes(report.outcome)
}
