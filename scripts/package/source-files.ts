import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { filesIn } from './zip.ts'

/** The project's own files: what git tracks, or, in a source zip that was unpacked, all but what was installed or built since. */
export function sourceFiles(root: string): readonly string[] {
  if (!existsSync(`${root}/.git`)) return filesIn(root).filter((path) => !/^(?:node_modules|dist|\.cache)(?:\/|$)/.test(path))
  return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && existsSync(`${root}/${path}`))
}
