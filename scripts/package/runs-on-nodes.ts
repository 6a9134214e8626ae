import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installedIn } from './installed-in.ts'

/** Lines of Node that the packed file is for, oldest first, as npm's package `node` gives them. */
const nodes = ['20', '22', '24']

/** Whether the packed file installs and runs on each Node, fetched from npm. Says how each went. */
export function runsOnNodes(packed: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'sidwatch-nodes-'))
  try {
    const { command } = installedIn(folder, packed)
    writeFileSync(`${folder}/empty.har`, '')
    return nodes
      .map((line) => {
        execFileSync('npm', ['install', '--prefix', `${folder}/node-${line}`, '--no-save', `node@${line}`], { stdio: 'ignore' })
        const node = `${folder}/node-${line}/node_modules/node/bin/node`
        const ran = (...args: readonly string[]) => spawnSync(node, args, { cwd: folder, encoding: 'utf8' })
        const outcomes = [
          ran(command, '--version').status === 0,
          ran(command, 'explain', 'session-token-short').stdout.includes('Why it matters'),
          ran(command, 'audit', 'empty.har').status === 2,
          ran(
            '--input-type=module',
            '-e',
            "import { audit } from 'sidwatch'; import { auditSession } from 'sidwatch/playwright'; process.exitCode = audit && auditSession ? 0 : 1",
          ).status === 0,
        ]
        const went = outcomes.every(Boolean)
        console.log(`${went ? 'runs' : 'DOES NOT RUN'} on Node ${ran('--version').stdout.trim()}`)
        return went
      })
      .every(Boolean)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
