import type { Report, TimelineEntry } from '../audit/report.ts'
import { useBits } from './bit-by-bit.tsx'
import { Say } from './language.tsx'
import { Story } from './life-strip.tsx'
import { still } from './still.ts'

const atOnce = 20

/** Everything that happened to the cookies of a site and around them, newest first. */
export const TimelineSection = still(function TimelineSection({ report, whole = false }: { report: Report; whole?: boolean }) {
  const entries: readonly TimelineEntry[] = report.timeline.toReversed()
  const { shown, more } = useBits(entries, whole ? entries.length : atOnce)
  return (
    <section class="part" aria-labelledby="timeline" data-testid="timeline">
      <h2 id="timeline">
        <Say id="section.timeline" />
      </h2>
      {entries.length === 0 ? (
        <p class="note">
          <Say id="timeline.empty" />
        </p>
      ) : (
        <Story entries={shown} asOf={report.asOf} />
      )}
      {more}
    </section>
  )
})
