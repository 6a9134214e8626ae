import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Change } from '../../src/audit/change.ts'
import type { ComparedVisit } from '../../src/audit/visit.ts'
import { type RecordedEvent, recordedEvents, recordedPages } from './support/recorded-events.ts'
import { type Watched, watched } from './support/watched.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('./support/watched.ts')).current }))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const key = 'visits/0/recorded.localhost'
const of = { store: '0', site: 'recorded.localhost' }
const events = recordedEvents('login-renewed', 'chromium')
const start = (events[0]?.at ?? 0) - 10
const hour = 3_600_000
const sender = { id: 'sidwatch', url: 'chrome-extension://sidwatch/src/popup/index.html' }

/** The same visit, later. */
function later(by: number, change: (text: string) => string = (text) => text): readonly RecordedEvent[] {
  const stamped = JSON.stringify(events).replaceAll(/"timeStamp":([\d.]+)/g, (_whole, at: string) => `"timeStamp":${Number(at) + by}`)
  return (JSON.parse(change(stamped)) as readonly RecordedEvent[]).map((event) => ({ ...event, at: event.at + by }))
}

const withoutHttpOnly = (text: string): string => text.replaceAll(/; ?HttpOnly/gi, '').replaceAll('"httpOnly":true', '"httpOnly":false')
const inPrivate = (text: string): string =>
  text.replaceAll('"storeId":"0"', '"storeId":"1"').replaceAll('"incognito":false', '"incognito":true')

async function visit(seen: readonly RecordedEvent[], disk: ReadonlyMap<string, string> = new Map()): Promise<Watched> {
  const watching = await watched('chromium', (seen[0]?.at ?? 0) - 10, ({ local }) => {
    for (const [name, text] of disk) local.held.set(name, text)
  })
  watching.showPages(recordedPages('login-renewed', 'chromium'))
  await watching.play(seen)
  await watching.pass(10_000)
  watching.emit('alarms.onAlarm', { name: 'save' })
  await watching.pass(100)
  return watching
}

async function ask(watching: Watched, type: 'clear-site' | 'keep-baseline' | 'drop-baseline'): Promise<unknown> {
  const [answer] = watching.emit('runtime.onMessage', { type, ...of }, sender)
  await watching.pass(100)
  return answer
}

const compared = ({ session }: Watched): ComparedVisit | undefined => (session.value(key) as { compared: ComparedVisit } | null)?.compared
const told = (changes: readonly Change[] | undefined) => changes?.map(({ kind, rule }) => `${kind} ${rule}`)
const lost = 'finding-new session-token-without-httponly'

describe('what is remembered of a visit', () => {
  it('lies on disk, without a value and without a digest', async () => {
    const { local, session } = await visit(events)
    expect(local.value(key)).toMatch(/^\{"v":1,/)
    const snapshot = String(session.value('snapshot/0/recorded.localhost'))
    const digests = new Set(snapshot.match(/[A-Za-z0-9_-]{16}/g))
    const values = [...JSON.stringify(events).matchAll(/"value":"([^"]{16,})"/g)].flatMap(([, value]) => value ?? [])
    for (const secret of [...digests, ...values]) if (!/^[a-z-]+$/.test(secret)) expect(local.value(key)).not.toContain(secret)
    expect(values.length).toBeGreaterThan(0)
  })

  it('is compared in the next one, and mended in the third', async () => {
    const first = await visit(events)
    expect(compared(first)).toEqual({ lastVisit: null, baseline: null })
    const second = await visit(later(hour, withoutHttpOnly), first.local.held)
    expect(told(compared(second)?.lastVisit?.changes)).toEqual([lost])
    const third = await visit(later(2 * hour), second.local.held)
    expect(told(compared(third)?.lastVisit?.changes)).toEqual(['finding-fixed session-token-without-httponly'])
  })

  it('is kept until the user drops it', async () => {
    const first = await visit(events)
    expect(await ask(first, 'keep-baseline')).toEqual({ ok: true })
    first.emit('alarms.onAlarm', { name: 'save' })
    await first.pass(100)
    const second = await visit(later(hour), first.local.held)
    const third = await visit(later(2 * hour, withoutHttpOnly), second.local.held)
    expect(told(compared(third)?.baseline?.changes)).toEqual([lost])
    await ask(third, 'drop-baseline')
    expect(compared(third)?.baseline).toBeNull()
  })

  it('is nothing to keep where nothing was seen', async () => {
    expect(await ask(await watched('chromium', start), 'keep-baseline')).toEqual({ ok: false, why: 'failed' })
  })

  it('is nothing of a private window', async () => {
    const { local, session } = await visit(later(0, inPrivate))
    expect(session.held.has('report/1/recorded.localhost')).toBe(true)
    expect(`${session.text()}\n${local.text()}`).not.toContain('visits/')
  })

  it('goes when the user clears the site', async () => {
    const watching = await visit(events)
    await ask(watching, 'clear-site')
    expect(watching.session.held.has(key)).toBe(false)
    expect(watching.local.held.has(key)).toBe(false)
  })

  it.each(['"text"', '{"v":1}', '"{\\"v\\":1,\\"past\\":7}"'])('is thrown away where it is broken (%s)', async (broken) => {
    const watching = await visit(events, new Map([[key, broken]]))
    expect(watching.report('0', 'recorded.localhost').events).toMatchObject([{ kind: 'login', answer: 'yes' }])
    expect(watching.local.value(key)).toMatch(/^\{"v":1,"epoch"/)
  })

  it('is left alone where a newer version wrote it', async () => {
    const newer = JSON.stringify('{"v":2}')
    const watching = await visit(events, new Map([[key, newer]]))
    expect(watching.local.held.get(key)).toBe(newer)
    expect(watching.report('0', 'recorded.localhost').events).toMatchObject([{ kind: 'login', answer: 'yes' }])
  })

  it('goes on when the worker dies in it', async () => {
    const watching = await visit(events)
    await watching.restart()
    await watching.play(later(hour / 4))
    await watching.pass(10_000)
    const { history } = watching.session.value(key) as { readonly history: string }
    expect(JSON.parse(history)).toMatchObject({ past: [], baseline: null })
  })
})
