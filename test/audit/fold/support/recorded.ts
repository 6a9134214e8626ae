import { readdirSync, readFileSync } from 'node:fs'
import { readRecordedLog } from '../../../../scripts/replay/replay.ts'
import { bySite, type SiteLog } from '../../../../src/audit/by-site.ts'

export interface Recorded extends SiteLog {
  readonly name: string
  readonly browser: 'chromium' | 'firefox'
  readonly asOf: number
}

const folder = new URL('../../../sessions/', import.meta.url)

/** What real browsers told of real visits, by site. */
export const recorded: readonly Recorded[] = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl') && !name.endsWith('.events.jsonl'))
  .flatMap((name) => {
    const { browser, asOf, observations } = readRecordedLog(readFileSync(new URL(name, folder), 'utf8'))
    return [...bySite(observations).sites.values()].map((log) => ({ ...log, name, asOf, browser: browser ?? 'chromium' }))
  })
