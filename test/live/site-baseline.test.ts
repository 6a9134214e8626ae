import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Report } from '../../src/audit/report.ts'
import { readBaseline } from '../../src/export/baseline/read-baseline.ts'
import { compareBaseline, saveBaseline } from '../../src/live/site-baseline.ts'
import { finding, report, token } from '../ui/fixtures/build.ts'

const page = vi.hoisted(() => ({ report: null as Report | null, accepted: [] as unknown, saved: [] as (readonly [string, string])[] }))
vi.mock('../../src/browser/api.ts', () => ({
  browser: {
    runtime: { sendMessage: async () => ({ ok: true }) },
    storage: {
      session: { get: async (key: string) => ({ [key]: JSON.stringify(page.report) }) },
      local: { get: async () => ({ accepted: page.accepted }) },
    },
  },
}))
vi.mock('../../src/live/saved-file.ts', async (original) => ({
  ...(await original<typeof import('../../src/live/saved-file.ts')>()),
  saveFile: (name: string, text: string) => page.saved.push([name, text]),
}))

const where = { store: '0', site: 'shop.example' }
const sid = token('sid')
const open = finding('session-token-without-httponly', 'medium', 'absent', { subject: sid.subject })
const now = report({ tokens: [sid], findings: [open] })
const fixed = report({ tokens: [sid], outcomes: [{ rule: open.rule, outcome: 'passed', subjects: [sid.subject], why: null }] })

beforeEach(() => void Object.assign(page, { report: now, accepted: [], saved: [] }))

/** The changes between a baseline of one report and another report. */
async function changes(before: Report, after: Report): Promise<readonly string[]> {
  page.report = before
  await saveBaseline(where)
  page.report = after
  const { isKnown, changes } = await compareBaseline(where, new File([page.saved[0]?.[1] ?? ''], 'baseline.json'))
  expect(isKnown).toBe(true)
  return changes.map(({ kind, rule }) => `${kind} ${rule}`)
}

describe('a baseline of the site in the tab', () => {
  it('is the file that the command line reads, by a name that says what it is', async () => {
    await saveBaseline(where)
    expect(page.saved.map(([name]) => name)).toEqual(['sidwatch-baseline-shop.example.json'])
    expect(readBaseline(page.saved[0]?.[1] ?? '').sites).toMatchObject([
      { site: 'shop.example', tokens: [{ name: 'sid' }], findings: [{ rule: open.rule }] },
    ])
  })

  it('carries what the user has accepted', async () => {
    page.accepted = [['0', 'shop.example', [{ rule: open.rule, subject: sid.subject, reason: 'until autumn', at: 0 }]]]
    await saveBaseline(where)
    expect(readBaseline(page.saved[0]?.[1] ?? '').sites[0]?.accepted).toEqual([
      { rule: open.rule, subject: sid.subject, reason: 'until autumn' },
    ])
  })

  it.each([
    ['unchanged', now, now, [`finding-unchanged ${open.rule}`]],
    ['fixed', now, fixed, [`finding-fixed ${open.rule}`]],
    ['new', fixed, now, [`finding-new ${open.rule}`]],
  ])('tells what is %s', async (_what, before, after, told) => {
    expect(await changes(before, after)).toEqual(told)
  })

  it('of another site does not know this one', async () => {
    page.report = report({ site: 'blog.example', tokens: [token('sid', { domain: 'blog.example' })] })
    await saveBaseline({ ...where, site: 'blog.example' })
    page.report = now
    expect(await compareBaseline(where, new File([page.saved[0]?.[1] ?? ''], 'baseline.json'))).toMatchObject({ isKnown: false })
  })

  it.each(['', 'no JSON', '{}', '{"sidwatch":"baseline","v":9,"sites":[]}'])('is not made of %j', async (text) => {
    await expect(compareBaseline(where, new File([text], 'x.json'))).rejects.toThrow()
  })

  it('is not made where nothing is known', async () => {
    page.report = null
    await expect(saveBaseline(where)).rejects.toThrow()
    expect(page.saved).toEqual([])
  })
})
