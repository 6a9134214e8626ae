import { afterEach, describe, expect, it, vi } from 'vitest'
import { replay } from '../../scripts/replay/replay.ts'
import type { Report } from '../../src/audit/report.ts'
import {
  type Family,
  families,
  recordedEvents,
  recordedPages,
  recordedSession,
  type Scenario,
  scenarios,
} from './support/recorded-events.ts'
import { type Watched, watched } from './support/watched.ts'

vi.mock('../../src/browser/api.ts', async () => ({ browser: (await import('./support/watched.ts')).current }))

const site = 'recorded.localhost'
const ownPage = { id: 'sidwatch', url: 'chrome-extension://sidwatch/src/popup/index.html' }
const storeOf = (family: Family): string => (family === 'chromium' ? '0' : 'firefox-default')
const runs = families.flatMap((family) => scenarios.map((scenario) => ({ family, scenario })))

async function begin(family: Family, scenario: Scenario): Promise<Watched> {
  const [first] = recordedEvents(scenario, family)
  const watching = await watched(family, (first?.at ?? 0) - 10)
  watching.showPages(recordedPages(scenario, family))
  return watching
}

/** What two reports must agree on: everything but the moment they were made for and the places in the log that evidence points to. */
function gist({ grade, tokens, findings, others, events }: Report) {
  return {
    grade,
    tokens: tokens.map(({ name, evidenceClass, attributes, generations }) => ({
      name,
      evidenceClass,
      attributes,
      generations: generations.length,
    })),
    findings: findings.map(({ rule, outcome, subject }) => `${outcome} ${rule} ${subject}`),
    others: others.map(({ name }) => name),
    events: events.map(({ kind, answer, effect }) => `${kind} ${answer} ${effect}`),
  }
}

afterEach(() => void vi.useRealTimers())

describe('the events of a real browser, played again', () => {
  it.each(runs)('$family, $scenario: give the report of the session that was recorded', async ({ family, scenario }) => {
    const watching = await begin(family, scenario)
    await watching.play(recordedEvents(scenario, family))
    await watching.pass(70_000)
    const [expected] = replay(recordedSession(scenario, family))
    expect(gist(watching.report(storeOf(family), site))).toEqual(gist(expected as Report))
    expect([...watching.session.held.keys()].filter((key) => key.startsWith('log/'))).toEqual([])
  })

  it.each(scenarios)('%s: both browsers lead to the same verdicts', async (scenario) => {
    const gists = []
    for (const family of families) {
      const watching = await begin(family, scenario)
      await watching.play(recordedEvents(scenario, family))
      await watching.pass(70_000)
      const { findings, events } = gist(watching.report(storeOf(family), site))
      gists.push({ findings, events })
    }
    expect(gists[0]).toEqual(gists[1])
  })

  it.each(runs)('$family, $scenario: leave no cookie value and no password in any storage', async ({ family, scenario }) => {
    const watching = await begin(family, scenario)
    const events = recordedEvents(scenario, family)
    await watching.play(events)
    const early = watching.session.text()
    await watching.pass(70_000)
    const kept = `${early}\n${watching.session.text()}\n${watching.local.text()}`
    for (const value of secretsOf(events)) expect(kept).not.toContain(value)
  })
})

describe('a burst of events', () => {
  it('is written in few pieces', async () => {
    const watching = await begin('chromium', 'login-kept')
    const events = recordedEvents('login-kept', 'chromium')
    const set = vi.spyOn(watching.browser.storage.session, 'set')
    await watching.play(events)
    const logged = set.mock.calls.filter(([entries]) => Object.keys(entries).some((key) => key.startsWith('log/')))
    expect(logged.length).toBeLessThan(events.length / 3)
  })
})

describe('a worker that dies', () => {
  it.each(runs)('$family, $scenario: of idleness, between two steps, loses nothing', async ({ family, scenario }) => {
    const watching = await begin(family, scenario)
    const events = recordedEvents(scenario, family)
    await watching.play(events)
    await watching.pass(45_000)
    await watching.restart()
    await watching.pass(45_000)
    const report = watching.report(storeOf(family), site)
    expect(report.gaps).toEqual([])
    expect(gist(report)).toEqual(gist(replay(recordedSession(scenario, family))[0] as Report))
  })

  it.each(runs)(
    '$family, $scenario: after each event in turn never fails what the undisturbed run does not',
    async ({ family, scenario }) => {
      const events = recordedEvents(scenario, family)
      const undisturbed = failures(replay(recordedSession(scenario, family))[0] as Report)
      for (let killed = 1; killed < events.length; killed += 3) {
        const watching = await begin(family, scenario)
        await watching.play(events.slice(0, killed))
        await watching.restart()
        await watching.play(events.slice(killed))
        await watching.pass(70_000)
        const report = watching.report(storeOf(family), site)
        expect(undisturbed).toEqual(expect.arrayContaining([...failures(report)]))
        expect(report.gaps.map(({ why }) => why)).toContain('worker-death')
      }
    },
  )

  it.each([500, 3_600_000])('while an event waits for others to come: that something is missing is said %i ms later too', async (later) => {
    const watching = await begin('chromium', 'login-kept')
    const events = recordedEvents('login-kept', 'chromium')
    await watching.play(events.slice(0, 20))
    watching.die()
    await watching.pass(later)
    await watching.restart()
    watching.emit('runtime.onMessage', { type: 'audit-now', store: '0', site }, ownPage)
    await watching.pass(10_000)
    expect(watching.report('0', site).gaps.map(({ why }) => why)).toEqual(['worker-death'])
  })

  it.each(['set', 'remove'] as const)('before storage %s of a compaction: the next life folds the same', async (write) => {
    const watching = await begin('chromium', 'login-kept')
    await watching.play(recordedEvents('login-kept', 'chromium'))
    watching.session.control.die = () => watching.die()
    watching.session.control.dieAt = write
    await watching.pass(10_000)
    watching.session.control.dieAt = null
    await watching.pass(60_000)
    await watching.restart()
    await watching.pass(70_000)
    const report = watching.report('0', site)
    expect(gist(report).events).toEqual(gist(replay(recordedSession('login-kept', 'chromium'))[0] as Report).events)
    expect(gist(report).tokens).toEqual(gist(replay(recordedSession('login-kept', 'chromium'))[0] as Report).tokens)
  })
})

function failures(report: Report): readonly string[] {
  return gist(report).findings.filter((finding) => finding.startsWith('failed'))
}

/** Values of cookies, and what was typed as password. */
function secretsOf(events: ReturnType<typeof recordedEvents>): ReadonlySet<string> {
  const text = JSON.stringify(events)
  const values = [...text.matchAll(/connect\.sid=([^;"\\]{20,})/g)].flatMap(([, value = '']) => [
    value,
    decodeURIComponent(value),
    value.slice(4, 30),
  ])
  if (values.length === 0) throw new Error('the recording holds no session ID to look for')
  return new Set([...values, '"alice"', '"right"', '"wrong"'])
}
