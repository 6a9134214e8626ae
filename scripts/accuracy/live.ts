import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../src/audit/report.ts'
import { auditRecording } from '../../src/library/audit-recording.ts'
import { differences } from './live-difference.ts'
import { forEachTarget } from './live-targets.ts'
import { truthOfLive } from './live-truth.ts'
import { emptyScore, type Score, scoreRun } from './score.ts'
import type { Run } from './truth.ts'

/**
 * Drives each target over https in Chromium with the built extension loaded, scores what the extension then reports, and prints how that
 * differs from the audit of the target's recording.
 *
 * @returns whether all could be scored
 */
export async function scoreLive(score: Score, folder: string, named: readonly string[]): Promise<boolean> {
  return forEachTarget(folder, named, async ({ name, recorded, drive }) => {
    const { reports, sent } = await drive(
      (_browser, act) => act,
      async (browser) => ({ reports: await browser.reports(), sent: browser.sent() }),
    )
    const names = new Set(reports.flatMap(({ tokens, others }) => [...tokens, ...others]).map((cookie) => cookie.name))
    const { run, nameHere, unsent } = truthOfLive(recorded, sent, names)
    for (const { event, method, path } of unsent) console.log(`${name}: this time no request was made for ${event} ${method} ${path}`)
    scoreRun(score, `${name} live`, run, reports)
    console.log(`${name}: ${summaryOf(run, reports)}`)
    const recording = auditRecording(readFileSync(join(folder, recorded.har), 'utf8'))
    const found = differences(reports, recording, nameHere)
    console.log(found.length === 0 ? '  as from its recording' : '  differs from its recording:')
    for (const { onlyIn, verdict, why } of found) console.log(`    only ${onlyIn.padEnd(9)} ${verdict}  [${why}]`)
  })
}

/** What was found; the missed and the false follow one by one when all are scored. */
function summaryOf(run: Run, reports: readonly Report[]): string {
  const own = emptyScore()
  scoreRun(own, '', run, reports)
  const events = [...own.events, ...own.unrecognisable].map(([event, { tp, fp, fn }]) => `${event} ${counted(tp, fn, fp)}`)
  const claims = [...own.claims].map(
    ([claim, { found, missed, false: wrong, cantTell }]) => `${claim} ${counted(found, missed + cantTell, wrong)}`,
  )
  return [`session tokens ${counted(own.tokens.tp, own.tokens.fn, own.tokens.fp)}`, ...events, ...claims].join(', ')
}

function counted(found: number, missed: number, wrong: number): string {
  return `${found}/${found + missed}${wrong > 0 ? ` and ${wrong} false` : ''}`
}
