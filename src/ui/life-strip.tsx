import type { Report, TimelineEntry, TokenSummary } from '../audit/report.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { clock } from './amounts.ts'
import { Say, Sentence, useLanguage } from './language.tsx'

const shown = 16

/** What concerns one token of the site's story: its own entries, and what happened to the whole site between them. */
export function storyOf({ subject }: TokenSummary, { timeline }: Report): readonly TimelineEntry[] {
  return timeline.filter((entry) => entry.subject === null || entry.subject === subject || entry.subject.startsWith('journey:'))
}

/** The life of a token, newest first: set, sent, renewed, kept, and the sign-ins and sign-outs around it. */
export function LifeStrip({ story, asOf }: { story: readonly TimelineEntry[]; asOf: EpochMilliseconds }) {
  if (story.length === 0) return null
  return (
    <>
      <h4>
        <Say id="card.story" />
      </h4>
      <Story entries={story.slice(-shown).toReversed()} asOf={asOf} />
    </>
  )
}

/** Entries of the story in the order given; those that a person did stand out. */
export function Story({ entries, asOf }: { entries: readonly TimelineEntry[]; asOf: EpochMilliseconds }) {
  const { locale } = useLanguage()
  return (
    <ol class="story" data-testid="story">
      {entries.map((entry, index) => (
        <li key={index} data-what={entry.what.id} class={entry.answer === null ? undefined : 'moment'}>
          <time dateTime={new Date(entry.at).toISOString()}>{clock(entry.at, asOf, locale)}</time>
          <span>
            <Sentence id={entry.what.id} args={entry.what.args} />
            {entry.answer !== null && (
              <>
                {' '}
                <Say id={`answer.${entry.answer}`} />
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
