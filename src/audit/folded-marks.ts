import type { Observation } from './observation.ts'
import type { FoldedMark, SiteState } from './site.ts'
import type { EpochMilliseconds } from './time.ts'

/** At most this many worker lives are remembered: older logs are long gone. */
const rememberedBoots = 8

export function isFolded(folded: SiteState['folded'], { boot, seq }: Observation): boolean {
  const mark = folded.get(boot)
  return mark !== undefined && (seq <= mark.upTo || mark.beyond.includes(seq))
}

/** The marks after `done` was folded while `rest`, from `before` on, waits: entries of a worker life arrive in the order of their sequence. */
export function marksAfter(
  folded: SiteState['folded'],
  done: readonly Observation[],
  rest: readonly Observation[],
  before: EpochMilliseconds,
): SiteState['folded'] {
  const marks = new Map(folded)
  for (const boot of new Set(done.map((seen) => seen.boot))) {
    const mark = marks.get(boot) ?? { upTo: -1, beyond: [], until: Number.MIN_SAFE_INTEGER }
    const ofBoot = (seen: Observation) => seen.boot === boot
    marks.delete(boot)
    marks.set(boot, markAfter(mark, done.filter(ofBoot), rest.filter(ofBoot), before))
  }
  for (const [boot] of marks) if (marks.size > rememberedBoots) marks.delete(boot)
  return marks
}

function markAfter(mark: FoldedMark, done: readonly Observation[], rest: readonly Observation[], before: EpochMilliseconds): FoldedMark {
  const firstOpen = rest.reduce((first, { seq }) => Math.min(first, seq), Number.POSITIVE_INFINITY)
  let { upTo, until } = mark
  for (const { seq, at } of done) {
    if (seq < firstOpen) upTo = Math.max(upTo, seq)
    if (at < before) until = Math.max(until, at)
  }
  for (const seq of mark.beyond) if (seq < firstOpen) upTo = Math.max(upTo, seq)
  const beyond = new Set([...mark.beyond, ...done.map(({ seq }) => seq)].filter((seq) => seq > upTo))
  return { upTo, beyond: [...beyond], until }
}

/** The newest moment that was folded; nothing yet: before all time. */
export function newestFolded(folded: SiteState['folded']): EpochMilliseconds {
  return [...folded.values()].reduce((newest, { until }) => Math.max(newest, until), Number.MIN_SAFE_INTEGER)
}
