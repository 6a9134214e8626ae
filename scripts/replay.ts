import { readFileSync } from 'node:fs'
import { replay, UnusableLog } from './replay/replay.ts'
import { reportText } from './report-text.ts'

/** `npm run replay -- FILE.jsonl`: prints the findings of a recorded log. Exit status 2 where the file cannot be used. */
async function main(): Promise<number> {
  const [file] = process.argv.slice(2)
  if (file === undefined) {
    console.error('replay: name the recorded log: npm run replay -- FILE.jsonl')
    return 2
  }
  try {
    for (const report of replay(readFileSync(file, 'utf8'))) console.log(await reportText(report))
    return 0
  } catch (error) {
    if (!(error instanceof UnusableLog) && !(error instanceof Error && 'syscall' in error)) throw error
    console.error(`replay: ${file}: ${error.message}`)
    return 2
  }
}

process.exitCode = await main()
