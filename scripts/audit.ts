import { readFileSync } from 'node:fs'
import { auditRecording } from '../src/cli/audit-recording.ts'
import { UnusableHar } from '../src/har/unusable-har.ts'
import { reportText } from './report-text.ts'

/** `npm run audit -- FILE.har`: prints the report of each site in a recording. Exit status 2 where the file cannot be used. */
async function main(): Promise<number> {
  const [file] = process.argv.slice(2)
  if (file === undefined) {
    console.error('audit: name the recording: npm run audit -- FILE.har')
    return 2
  }
  try {
    for (const report of auditRecording(readFileSync(file, 'utf8'))) console.log(await reportText(report))
    return 0
  } catch (error) {
    if (!(error instanceof UnusableHar) && !isFileError(error)) throw error
    console.error(`audit: ${file}: ${error.message}`)
    return 2
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

process.exitCode = await main()
