import { useContext } from 'preact/hooks'
import type { EventSummary, Report } from '../audit/report.ts'
import type { Reason } from '../audit/view.ts'
import { clip, clock } from './amounts.ts'
import { CommandButton } from './command-button.tsx'
import { CommandsContext } from './commands.ts'
import { Fold } from './fold.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Say, Sentence, useLanguage } from './language.tsx'
import { still } from './still.ts'
import type { WordId } from './words.ts'

const answerIcons: Readonly<Record<EventSummary['answer'], IconName>> = { yes: 'yes', no: 'no', pending: 'pending', cannotTell: 'unsure' }

/** Sign-ins, sign-outs and the like, newest first, each with the signals it was told by. */
export const EventsSection = still(function EventsSection({ report }: { report: Report }) {
  return (
    <section class="part" aria-labelledby="events">
      <h2 id="events">
        <Say id="section.events" />
      </h2>
      {report.events.length === 0 && (
        <p class="note">
          <Say id="event.none" />
        </p>
      )}
      {[...report.events]
        .reverse()
        .slice(0, 8)
        .map((event) => (
          <Event key={event.subject} event={event} asOf={report.asOf} />
        ))}
    </section>
  )
})

function Event({ event, asOf }: { event: EventSummary; asOf: number }) {
  const { locale } = useLanguage()
  return (
    <Fold
      class="event"
      testid="event"
      about={{ 'data-kind': event.kind, 'data-answer': event.answer }}
      summary={
        <span class="event-line">
          <Icon name={answerIcons[event.answer]} />
          <b>
            <Say id={`event.${event.kind}`} />
          </b>
          <span>
            <Say id={`answer.${event.answer}`} />
          </span>
          <time class="note" dateTime={new Date(event.at).toISOString()}>
            {clock(event.at, asOf, locale)}
          </time>
        </span>
      }
      content={() => (
        <div class="event-body">
          {event.path !== null && (
            <p class="note">
              <Say id="event.request" args={{ method: event.method ?? '', path: clip(event.path, 80) }} />
            </p>
          )}
          {event.effect !== null && (
            <p>
              <Say id={`effect.${event.effect}`} />
            </p>
          )}
          <ul class="reasons">
            {reasonsOf(event).map((reason, index) => (
              <li key={index}>
                <Sentence id={reason.id} args={reason.args} />
              </li>
            ))}
          </ul>
        </div>
      )}
    />
  )
}

/** Signals and reasons, each sentence once. */
function reasonsOf(event: EventSummary): readonly Reason[] {
  const signals = event.signals.map((signal) => `signal.${signal}`)
  return [...signals.map((id) => ({ id })), ...event.reasons.filter((reason) => !signals.includes(reason.id))]
}

const marks = ['signed-in', 'signed-out', 'password-changed', 'role-changed'] as const

/** What only the person knows. */
export function MarksSection() {
  const { mark } = useContext(CommandsContext)
  if (mark === null) return null
  return (
    <section class="part" aria-labelledby="marks">
      <h2 id="marks">
        <Say id="section.mark" />
      </h2>
      <p class="note">
        <Say id="mark.why" />
      </p>
      <div class="marks">
        {marks.map((what) => (
          <CommandButton key={what} kind="quiet" testid={`mark-${what}`} done="mark.done" run={() => mark({ what })}>
            <Say id={`mark.${what}` satisfies WordId} />
          </CommandButton>
        ))}
      </div>
    </section>
  )
}
