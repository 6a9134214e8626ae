import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/audit/report.ts'
import { noBaseline } from '../../../src/export/baseline/baseline.ts'
import { baselineOf } from '../../../src/export/baseline/baseline-of.ts'
import { compare } from '../../../src/export/baseline/compare.ts'
import { auditRecording } from '../../../src/library/audit-recording.ts'
import { changesIn } from '../support.ts'
import { applications, sealed } from './applications.ts'
import type { Build } from './build.ts'
import { attributeChanges, type BuildChange, serverChanges } from './changes.ts'
import { visitTo } from './visit.ts'

// Two builds of one application, served by Express and its session libraries, that differ in one option: what is told of the second is that
// option and nothing else. Each pair in both directions.

const audited = new Map<string, Promise<readonly Report[]>>()

function reportsOn(build: Build): Promise<readonly Report[]> {
  const key = JSON.stringify(build)
  const reports = audited.get(key) ?? visitTo(build).then((recording) => auditRecording(recording))
  audited.set(key, reports)
  return reports
}

async function changed(from: Build, to: Build): Promise<readonly string[]> {
  return told(await reportsOn(from), await reportsOn(to))
}

function told(before: readonly Report[], after: readonly Report[]): readonly string[] {
  const baseline = baselineOf(before, noBaseline)
  return changesIn(compare(baseline, baselineOf(after, baseline), { today: '2026-01-05', reports: after }))
}

function pairOf(build: Build, { begins, applied }: BuildChange): readonly [Build, Build] {
  return [begins?.(build) ?? build, applied(build)]
}

describe.each(applications)('an application $is', ({ build }) => {
  it.each(serverChanges)('$is', async (change) => {
    const [before, after] = pairOf(build, change)
    expect(await changed(before, after)).toEqual(change.worse(build))
    expect(await changed(after, before)).toEqual(change.better(build))
  })

  it('built again: nothing is told', async () => {
    expect(told(await reportsOn(build), auditRecording(await visitTo(build)))).toEqual([])
    expect(await changed(build, { ...build, rolling: !build.rolling })).toEqual([])
  })
})

describe('an application with its session in the cookie', () => {
  it.each(attributeChanges)('$is', async (change) => {
    const [before, after] = pairOf(sealed, change)
    expect(new Set(await changed(before, after))).toEqual(new Set(change.worse(sealed)))
    expect(new Set(await changed(after, before))).toEqual(new Set(change.better(sealed)))
  })
})

it('is asked of two hundred pairs and more', () => {
  expect(2 * (applications.length * serverChanges.length + attributeChanges.length)).toBeGreaterThanOrEqual(200)
})
