import { describe, expect, it } from 'vitest'
import type { Gap, Observation } from '../../src/audit/observation.ts'
import { gapSinceDeath, withGaps } from '../../src/browser/gaps.ts'

const now = 1_700_000_000_000
const entry = (at: number): readonly Observation[] => [
  { type: 'tab-seen', v: 1, id: String(at), at, epoch: 'e', boot: 'b', seq: 0, store: '0', site: null, tab: 1, private: false },
]

describe('a gap since the last worker died', () => {
  it.each([
    { when: 'nothing was ever seen', session: {}, left: [], gap: null },
    { when: 'the last entry is older than the idle limit', session: { heartbeat: now - 31_000 }, left: [entry(now - 31_000)], gap: null },
    { when: 'it is older, and no pass has seen it', session: { heartbeat: now - 40_000 }, left: [entry(now - 31_000)], gap: now - 31_000 },
    { when: 'it is older, and there never was a pass', session: {}, left: [entry(now - 31_000)], gap: now - 31_000 },
    { when: 'all was folded longer ago than the idle limit', session: { heartbeat: now - 30_000 }, left: [], gap: null },
    { when: 'an entry is younger', session: {}, left: [entry(now - 31_000), entry(now - 4_000)], gap: now - 4_000 },
    { when: 'only what was folded is younger', session: { heartbeat: now - 29_999 }, left: [], gap: now - 29_999 },
    { when: 'the entry is newer than what was folded', session: { heartbeat: now - 9_000 }, left: [entry(now - 1_000)], gap: now - 1_000 },
    { when: 'the heartbeat is broken', session: { heartbeat: 'soon' }, left: [], gap: null },
    { when: 'an entry cannot be read', session: { heartbeat: now - 90_000 }, left: [[], entry(now - 60_000)], gap: now - 90_000 },
    { when: 'the only entry cannot be read', session: {}, left: [[]], gap: now },
    { when: 'the clock was turned back', session: { heartbeat: now + 60_000 }, left: [], gap: now },
  ])('$when: $gap', ({ session, left, gap }) => {
    expect(gapSinceDeath(session, left, now)?.from ?? null).toBe(gap)
  })
})

describe('gaps of a browser session', () => {
  const gap = (n: number): Gap => ({
    ...{ type: 'gap', v: 1, id: `gap/${n}`, at: n, epoch: 'e', boot: 'b', seq: n, store: null, site: null },
    ...{ from: n, until: n + 1, why: 'worker-death' },
  })
  const gaps = (n: number): readonly Gap[] => Array.from({ length: n }, (_, i) => gap(i))

  it('are kept one by one up to a bound', () => expect(withGaps(gaps(10), [gap(10)])).toEqual(gaps(11)))
  it('count once', () => expect(withGaps(gaps(3), [gap(2)])).toEqual(gaps(3)))
  it('are joined beyond it, the oldest first: none vanishes', () => {
    const kept = withGaps(gaps(16), [gap(16), gap(17)])
    expect(kept).toHaveLength(16)
    expect(kept[0]).toMatchObject({ from: 0, until: 3 })
    expect(kept.at(-1)).toEqual(gap(17))
  })
})
