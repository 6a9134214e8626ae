import { readFileSync } from 'node:fs'
import { analyseIds } from '../src/proofs/analyse-ids.ts'
import { readIdLines, UnusableIds } from './ids/id-lines.ts'
import { idReportText } from './ids/report-text.ts'

/**
 * `npm run ids -- FILE [--thorough] [--name NAME]`: analyses session IDs, one a line in the order of issue; after a tab may stand when each was issued
 * (milliseconds since 1970, or a date). `-` reads standard input. Exit status 1 where a weakness is proven, 2 where the file cannot be used.
 */
function main(): number {
  const args = process.argv.slice(2)
  const names = args.flatMap((arg, i) => (args[i - 1] === '--name' ? [arg] : []))
  const [file, ...more] = args.filter((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--name')
  if (file === undefined || more.length > 0) {
    console.error('ids: name the file of IDs, one a line: npm run ids -- FILE [--thorough] [--name NAME]')
    return 2
  }
  try {
    const ids = readIdLines(readFileSync(file === '-' ? 0 : file))
    const analysis = analyseIds(ids, { names, thorough: args.includes('--thorough') })
    console.log(idReportText(analysis))
    return ['predictable', 'partly-predictable', 'repeating', 'irregular'].includes(analysis.report.outcome) ? 1 : 0
  } catch (error) {
    if (error instanceof UnusableIds) console.error(`ids: ${error.message}`)
    else if (error instanceof Error && 'code' in error)
      console.error(`ids: The file cannot be read (${String(error.code)}). Name a file of IDs, one a line.`)
    else throw error
    return 2
  }
}

process.exitCode = main()
