import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Report } from '../../src/audit/report.ts'
import type { ChangesSince } from '../../src/audit/visit.ts'
import { noticeClicked, openNotices } from '../../src/browser/notices.ts'
import { usualSettings } from '../../src/browser/settings.ts'
import { change } from '../../src/export/baseline/comparison.ts'
import { event, finding, report } from '../ui/fixtures/build.ts'

const fake = vi.hoisted(() => {
  const state = { allowed: true, stored: null as unknown, shown: [] as (readonly [string, string])[], opened: [] as string[] }
  return {
    state,
    browser: {
      i18n: {
        getMessage: (key: string) =>
          ({ language: 'en', notice__more__one: '{title} and {count} more', notice__body: '{title}', notice__worse__title: 'worse' })[
            key
          ] ?? key,
      },
      notifications: {
        create: async (id: string, { title, message }: { readonly title: string; readonly message: string }) =>
          void state.shown.push([id, title === 'worse' ? `worse: ${message}` : message]),
        clear: async () => true,
      },
      permissions: { contains: async () => state.allowed },
      runtime: { getURL: (path: string) => `chrome-extension://sidwatch/${path}` },
      storage: {
        local: {
          get: async () => ({ told: state.stored }),
          set: async ({ told }: { readonly told: unknown }) => {
            state.stored = told
          },
        },
      },
      tabs: { create: async ({ url }: { readonly url: string }) => void state.opened.push(url) },
    },
  }
})
vi.mock('../../src/browser/api.ts', () => ({ browser: fake.browser }))
beforeEach(() => void Object.assign(fake.state, { allowed: true, stored: null, shown: [], opened: [] }))

const kept = finding('session-token-kept-across-login', 'high', 'kept')
const readable = finding('session-token-without-httponly', 'medium', 'absent')
const bad = report({ events: [event(1)], findings: [kept] })
const of = { store: '0', site: 'shop.example' }
const titleOf = (rule: string): string => `rule__${rule.replaceAll('-', '_')}__title`

let lastVisit: ChangesSince | null = null
beforeEach(() => {
  lastVisit = null
})
const open = (notices: 'on' | 'off' = 'on') =>
  openNotices({ now: () => ({ ...usualSettings, notices }) }, { of: async () => ({ lastVisit, baseline: null }) })

/** What is shown for these reports, one after the other, each to a worker of its own. */
async function shownFor(...reports: readonly Report[]): Promise<readonly string[]> {
  for (const each of reports) await (await open()).consider(each)
  return fake.state.shown.map(([, message]) => message)
}

describe('a notification', () => {
  it('tells of a session that is handled badly, once', async () => {
    expect(await shownFor(bad, bad)).toEqual([titleOf(kept.rule)])
  })

  it('tells of two findings at a time', async () => {
    expect(await shownFor({ ...bad, findings: [kept, readable] })).toEqual([`${titleOf(kept.rule)} and 1 more`])
  })

  it('tells later what is found later, and nothing twice', async () => {
    const both = { ...bad, findings: [kept, readable] }
    expect(await shownFor(bad, both, both)).toEqual([titleOf(kept.rule), titleOf(readable.rule)])
  })

  it.each<{ when: string; given: Report }>([
    { when: 'nobody is signed in', given: { ...bad, events: [] } },
    { when: 'the sign-in did not succeed', given: { ...bad, events: [event(1, { answer: 'no' })] } },
    { when: 'the user has signed out', given: { ...bad, events: [event(1), event(2, { kind: 'logout' })] } },
    { when: 'it could not be told', given: { ...bad, findings: [{ ...kept, outcome: 'cantTell' }] } },
    { when: 'it is of low severity', given: { ...bad, findings: [finding('session-token-samesite-absent', 'low', 'chromium')] } },
    { when: 'the window is private', given: { ...bad, store: '1' } },
  ])('does not come where $when', async ({ given }) => {
    expect(await shownFor(given)).toEqual([])
    expect(fake.state.stored).toBeNull()
  })

  it('does not come where nobody asked for it', async () => {
    await (await open('off')).consider(bad)
    expect(fake.state.shown).toEqual([])
  })

  it('comes as soon as the browser allows it', async () => {
    fake.state.allowed = false
    expect(await shownFor(bad)).toEqual([])
    fake.state.allowed = true
    expect(await shownFor(bad)).toEqual([titleOf(kept.rule)])
  })

  it('comes again after the site was forgotten', async () => {
    await shownFor(bad)
    await (await open()).forget(of)
    expect(await shownFor(bad)).toHaveLength(2)
  })

  it.each(['text', [['0']], [['0', 'shop.example', [7, null]]], [['0', 'shop.example', [], 'now']]])(
    'comes where what is stored of it is garbled (%j)',
    async (stored) => {
      fake.state.stored = stored
      expect(await shownFor(bad)).toHaveLength(1)
    },
  )

  /** What got worse since the visit of that moment. */
  const worseSince = (at: number, ...findings: readonly (typeof kept)[]): ChangesSince => ({
    at,
    changes: findings.map(({ rule, severity }) => change('finding-new', of.site, { rule, severity, worse: true })),
  })

  it('tells what got worse since the last visit, once in this one, and not again as a finding', async () => {
    lastVisit = worseSince(1, kept)
    expect(await shownFor(bad, bad, { ...bad, findings: [kept, readable] })).toEqual([
      `worse: ${titleOf(kept.rule)}`,
      titleOf(readable.rule),
    ])
  })

  it('tells in a later visit again that something got worse', async () => {
    lastVisit = worseSince(1, kept)
    await shownFor(bad)
    lastVisit = worseSince(2, kept)
    expect(await shownFor(bad, bad)).toHaveLength(2)
  })

  it.each<{ what: string; since: ChangesSince }>([
    { what: 'was mended', since: { at: 1, changes: [change('finding-fixed', of.site, { rule: kept.rule, severity: 'high' })] } },
    { what: 'is of low severity', since: worseSince(1, { ...kept, severity: 'low' }) },
  ])('does not come where what changed $what', async ({ since }) => {
    lastVisit = since
    expect(await shownFor({ ...bad, findings: [] })).toEqual([])
  })

  it('opens the report of its site, and other notifications open nothing', async () => {
    await shownFor(bad)
    await noticeClicked(fake.state.shown[0]?.[0] ?? '')
    await noticeClicked('another')
    expect(fake.state.opened).toEqual(['chrome-extension://sidwatch/src/report/index.html?store=0&site=shop.example'])
  })
})
