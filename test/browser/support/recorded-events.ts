import { readFileSync } from 'node:fs'
import { readRecordedLog } from '../../../scripts/replay/replay.ts'

export const families = ['chromium', 'firefox'] as const
export const scenarios = ['login-renewed', 'login-kept', 'login-failed', 'logout'] as const
export type Family = (typeof families)[number]
export type Scenario = (typeof scenarios)[number]

/** One event as a real browser gave it. */
export interface RecordedEvent {
  readonly event: string
  /** when it arrived */
  readonly at: number
  readonly args: readonly unknown[]
}

export function recordedEvents(scenario: Scenario, family: Family): readonly RecordedEvent[] {
  return lines(`browser/recorded/${scenario}.${family}.jsonl`).map((line) => JSON.parse(line) as RecordedEvent)
}

export function recordedSession(scenario: Scenario, family: Family): string {
  return readFileSync(new URL(`../../sessions/${scenario}.${family}.jsonl`, import.meta.url), 'utf8')
}

/** What the pages of a recorded session held, by the time of the reading: the next that was read counts. */
export function recordedPages(scenario: Scenario, family: Family): (tab: number) => unknown {
  const readings = readRecordedLog(recordedSession(scenario, family)).observations.filter((seen) => seen.type === 'page-read')
  return (tab) => {
    const own = readings.filter((reading) => reading.tab === tab)
    const next = own.find(({ at }) => at >= Date.now()) ?? own.at(-1)
    if (next === undefined) return null
    const { place, passwordInput, codeInput, logoutControl, loginForm, storageKeys } = next
    return {
      url: `${place.scheme}://${place.host}:${place.port}${place.path}`,
      readAt: Date.now(),
      passwordInput,
      codeInput,
      logoutControl,
      loginForm,
      storageKeys,
      pinnedScripts: next.pinnedScripts ?? [],
    }
  }
}

function lines(file: string): readonly string[] {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
}
