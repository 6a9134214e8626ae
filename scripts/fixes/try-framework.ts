import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fixFor } from '../../src/audit/frameworks/fixes.ts'
import type { Report } from '../../src/audit/report.ts'
import type { FixId } from '../../src/audit/rule.ts'
import { auditRecording } from '../../src/library/audit-recording.ts'
import { placeOf, withLines } from './program.ts'
import { served } from './serve.ts'
import { commandOf, type Trial } from './trial.ts'
import { visit } from './visit.ts'

/** What a fix did. `absent`: the finding was not there without it, and so nothing was tried. */
export interface Tried {
  readonly fix: FixId
  readonly rule: string
  readonly text: string
  readonly result: 'gone' | 'stayed' | 'broken' | 'absent'
  /** why it broke */
  readonly why?: string
}

/** The finding that a fix is to end. */
const rules: readonly (readonly [FixId, string])[] = [
  ['secure', 'session-token-without-secure'],
  ['httponly', 'session-token-without-httponly'],
  ['samesite', 'session-token-samesite-absent'],
  ['prefix', 'session-token-without-host-prefix'],
  ['lifetime', 'session-token-long-lived'],
  ['rotation', 'session-token-kept-across-login'],
  ['logout', 'session-token-kept-after-logout'],
  ['opaque', 'session-token-readable-content'],
]

const apps = fileURLToPath(new URL('apps', import.meta.url))

/**
 * Starts a framework's application as it is and once with each fix, signs in and out, and audits what was seen.
 * @param folder where the packages are that it needs
 */
export async function tryFramework(trial: Trial, folder: string): Promise<readonly Tried[]> {
  cpSync(apps, folder, { recursive: true })
  const flawed = readFileSync(join(apps, trial.program), 'utf8')
  const before = await reportOf(trial, folder, flawed)
  const results: Tried[] = []
  for (const [fix, rule] of rules) {
    const { text, cannot } = fixFor(trial.framework, fix, trial.cookie)
    if (cannot !== undefined || placeOf(flawed, fix) === null || trial.newer?.includes(fix)) continue
    // A cookie is told that it could use the prefix once it is Secure.
    const without = fix === 'prefix' ? await reportOf(trial, folder, mended(trial, flawed, 'secure')) : before
    if (!isFound(without, rule)) results.push({ fix, rule, text, result: 'absent' })
    else results.push({ fix, rule, text, ...(await after(trial, folder, fix, rule, flawed)) })
  }
  return results
}

async function after(trial: Trial, folder: string, fix: FixId, rule: string, flawed: string): Promise<Pick<Tried, 'result' | 'why'>> {
  try {
    return { result: isFound(await reportOf(trial, folder, mended(trial, flawed, fix)), rule) ? 'stayed' : 'gone' }
  } catch (error) {
    return { result: 'broken', why: error instanceof Error ? error.message : String(error) }
  }
}

/** The lines of the fix as they stand in the table, letter for letter. */
function mended({ framework, cookie }: Trial, program: string, fix: FixId): string {
  return withLines(program, placeOf(program, fix) ?? 'setup', fixFor(framework, fix, cookie).text)
}

/** @throws where the application does not run, or nothing was recognised as its session token */
async function reportOf(trial: Trial, folder: string, program: string): Promise<Report> {
  writeFileSync(join(folder, trial.program), program)
  const recording = await served(folder, (port) => commandOf(trial, port), visit)
  const [report] = auditRecording(recording)
  if (report === undefined || report.tokens.length === 0) throw new Error('no session token was recognised')
  if (!report.events.some(({ kind, answer }) => kind === 'login' && answer === 'yes')) throw new Error('no login was recognised')
  return report
}

function isFound({ findings }: Report, rule: string): boolean {
  return findings.some((finding) => finding.rule === rule)
}
