import { auditRecordings } from '../src/cli/audit-recording.ts'
import { UnusableHar } from '../src/har/unusable-har.ts'
import { printable, reportText } from './report-text.ts'

/**
 * `npm run audit -- FILE.har [MORE.har]`: prints the report of each site in a recording; several are one story in the order of time.
 * Exit status 2 where a file cannot be used.
 */
async function main(): Promise<number> {
  const files = process.argv.slice(2)
  if (files.length === 0) {
    console.error('audit: name the recording: npm run audit -- FILE.har [MORE.har]')
    return 2
  }
  try {
    for (const report of auditRecordings(files)) console.log(await reportText(report))
    return 0
  } catch (error) {
    if (error instanceof UnusableHar) console.error(printable(`audit: ${error.file ?? files[0]}: ${error.message}`))
    else if (isFileError(error)) console.error(printable(`audit: ${error.path ?? files[0]}: ${sayingOf(error)}`))
    else throw error
    return 2
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

function sayingOf({ code }: NodeJS.ErrnoException): string {
  const known = { ENOENT: 'There is no such file', EACCES: 'The file may not be read', EISDIR: 'This is a folder' }
  const what = Object.entries(known).find(([name]) => name === code)?.[1] ?? `The file cannot be read (${code})`
  return `${what}. Name a file that a browser exported as HAR.`
}

process.exitCode = await main()
