import { parseArgs } from 'node:util'
import { linesOf, secretLists } from '../src/cli/secret-lists.ts'
import { printable } from '../src/export/printable.ts'
import { UnusableHar } from '../src/har/unusable-har.ts'
import { auditRecordings } from '../src/library/audit-recording.ts'
import { reportText } from './report-text.ts'

/**
 * `npm run audit -- FILE.har [MORE.har] [--secrets LIST]`: prints the report of each site in a recording; several are one story in the
 * order of time. With a list of secrets, one a line, it and the list of usual secrets are tried on every signed or sealed value.
 * Exit status 2 where a file cannot be used.
 */
async function main(): Promise<number> {
  const asked = argumentsGiven()
  if (asked === null || asked.files.length === 0) {
    console.error('audit: name the recording: npm run audit -- FILE.har [MORE.har] [--secrets LIST]')
    return 2
  }
  const { files, secrets } = asked
  try {
    const options = secrets === undefined ? {} : { findSecret: secretLists(linesOf(secrets)) }
    for (const report of auditRecordings(files, options)) console.log(await reportText(report))
    return 0
  } catch (error) {
    if (error instanceof UnusableHar) console.error(printable(`audit: ${error.file ?? files[0]}: ${error.message}`))
    else if (isFileError(error)) {
      const wanted = error.path === secrets ? 'a list with one secret a line' : 'a file that a browser exported as HAR'
      console.error(printable(`audit: ${error.path ?? files[0]}: ${sayingOf(error)}. Name ${wanted}.`))
    } else throw error
    return 2
  }
}

function argumentsGiven(): { readonly files: readonly string[]; readonly secrets: string | undefined } | null {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { secrets: { type: 'string' } } })
    return { files: positionals, secrets: values.secrets }
  } catch {
    return null
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

function sayingOf({ code }: NodeJS.ErrnoException): string {
  const known = { ENOENT: 'There is no such file', EACCES: 'The file may not be read', EISDIR: 'This is a folder' }
  return Object.entries(known).find(([name]) => name === code)?.[1] ?? `The file cannot be read (${code})`
}

process.exitCode = await main()
