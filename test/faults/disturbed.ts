import { vi } from 'vitest'
import type { Report } from '../../src/audit/report.ts'
import { type Family, type RecordedEvent, recordedEvents, recordedPages, type Scenario } from '../browser/support/recorded-events.ts'
import { type Watched, watched } from '../browser/support/watched.ts'

/** Something that goes wrong just before an event, and for some as long as a number of events. */
export interface Fault {
  readonly at: number
  readonly kind: keyof typeof faults
  readonly lasting: number
}

/** In milliseconds: the worker dies after 30 s without an event. */
const idleTime = 45_000
const hour = 3_600_000

/** What each does; what it gives back ends it. */
export const faults = {
  'the worker is killed': async (watching) => {
    await watching.restart()
    return null
  },
  'the worker dies of idleness': async (watching) => {
    await watching.pass(idleTime)
    await watching.restart()
    return null
  },
  'the browser is killed': async (watching) => {
    watching.session.held.clear()
    await watching.restart()
    return null
  },
  'session storage is full': async ({ session }) => refusing(session.control),
  'the disk is full': async ({ local }) => refusing(local.control),
  'a log entry is cut': async (watching) => spoilt(watching, 'log/', (text) => text.slice(0, text.length / 2)),
  'a snapshot is cut': async (watching) => spoilt(watching, 'snapshot/', (text) => text.slice(0, text.length / 2)),
  'a log entry is another’s': async (watching) => spoilt(watching, 'log/', () => JSON.stringify('[{"v":1,"type":"gap","at":0,"seq":"x"}]')),
  'a snapshot is no text': async (watching) => spoilt(watching, 'snapshot/', () => '{"v":1}'),
  'access is taken': async (watching) => {
    watching.grant([])
    watching.emit('permissions.onRemoved', {})
    return () => {
      watching.grant(['http://*/*', 'https://*/*'])
      watching.emit('permissions.onAdded', {})
    }
  },
  'a private window closes': async (watching) => {
    watching.emit('tabs.onRemoved', 999, {})
    return null
  },
  'events come twice': async () => null,
  'the clock is put back': async () => null,
  'the clock is put forward': async () => null,
} as const satisfies Readonly<Record<string, (watching: Watched) => Promise<(() => void) | null>>>

/** What a recorded visit leads to with faults on the way. */
export async function disturbed(scenario: Scenario, family: Family, planned: readonly Fault[]): Promise<Report | null> {
  const events = recordedEvents(scenario, family)
  const watching = await watched(family, (events[0]?.at ?? 0) - 10)
  watching.showPages(recordedPages(scenario, family))
  const ends = new Map<number, (() => void)[]>()
  let clock = 0
  for (const [index, event] of events.entries()) {
    const now = planned.filter(({ at }) => at === index)
    for (const { kind, lasting } of now) {
      const end = await faults[kind](watching)
      if (end !== null) ends.set(index + lasting, [...(ends.get(index + lasting) ?? []), end])
      if (kind === 'the worker dies of idleness') clock += idleTime
      if (kind === 'the clock is put forward') clock += hour
      if (kind === 'the clock is put back') clock -= hour
      if (kind.startsWith('the clock')) vi.setSystemTime(Date.now() + (kind === 'the clock is put back' ? -hour : hour))
    }
    for (const end of ends.get(index) ?? []) end()
    ends.delete(index)
    const isUnder = (kind: Fault['kind']): boolean =>
      planned.some((one) => one.kind === kind && index >= one.at && index < one.at + one.lasting)
    const shown = atClock(event, clock)
    await watching.play(isUnder('events come twice') ? [shown, shown] : [shown])
  }
  for (const end of [...ends.values()].flat()) end()
  await watching.pass(10_000)
  watching.emit('runtime.onMessage', { type: 'audit-now', store: storeOf(family), site }, ownPage)
  await watching.pass(70_000)
  return watching.report(storeOf(family), site)
}

export const site = 'recorded.localhost'
const ownPage = { id: 'sidwatch', url: 'chrome-extension://sidwatch/src/popup/index.html' }

export function storeOf(family: Family): string {
  return family === 'chromium' ? '0' : 'firefox-default'
}

export function failuresOf(report: Report | null): readonly string[] {
  return (report?.findings ?? []).filter(({ outcome }) => outcome === 'failed').map(({ rule, subject }) => `${rule} ${subject}`)
}

function refusing(control: { refuses: (key: string) => boolean }): () => void {
  control.refuses = () => true
  return () => {
    control.refuses = () => false
  }
}

/** Whatever stands under a prefix in either storage is found spoilt by the next life. */
async function spoilt(watching: Watched, prefix: string, spoil: (text: string) => string): Promise<null> {
  for (const { held } of [watching.session, watching.local]) {
    for (const [key, text] of held) if (key.startsWith(prefix)) held.set(key, asStored(spoil(text)))
  }
  await watching.restart()
  return null
}

/** Storage holds JSON: what was cut is a text that does not go on. */
function asStored(text: string): string {
  try {
    JSON.parse(text)
    return text
  } catch {
    return JSON.stringify(text)
  }
}

/** The event as it would have come with the clock put elsewhere. */
function atClock(event: RecordedEvent, clock: number): RecordedEvent {
  if (clock === 0) return event
  const args = JSON.parse(JSON.stringify(event.args), (name, value) => (name === 'timeStamp' ? value + clock : value))
  return { ...event, at: event.at + clock, args }
}
