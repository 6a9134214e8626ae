import { readFileSync } from 'node:fs'
import { english } from '../src/export/english.ts'
import { pretty } from '../src/export/pretty.ts'
import { storyOf } from '../src/export/story.ts'
import { version } from '../src/library/version.ts'
import { replay, UnusableLog } from './replay/replay.ts'

/** `npm run replay -- FILE.jsonl`: prints the findings of a recorded log. Exit status 2 where the file cannot be used. */
function main(): number {
  const [file] = process.argv.slice(2)
  if (file === undefined) {
    console.error('replay: name the recorded log: npm run replay -- FILE.jsonl')
    return 2
  }
  try {
    const options = { version, recordings: [file], failOn: 'medium', today: '1970-01-01' } as const
    console.log(pretty(storyOf(replay(readFileSync(file, 'utf8')), options), english()))
    return 0
  } catch (error) {
    if (!(error instanceof UnusableLog) && !(error instanceof Error && 'syscall' in error)) throw error
    console.error(`replay: ${file}: ${error.message}`)
    return 2
  }
}

process.exitCode = main()
