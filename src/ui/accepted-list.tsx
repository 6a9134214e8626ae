import type { Acceptance } from '../audit/acceptance.ts'
import { clip, moment } from './amounts.ts'
import { CommandButton } from './command-button.tsx'
import { CookieName } from './cookie-name.tsx'
import { Fold } from './fold.tsx'
import { FoldHeading } from './fold-heading.tsx'
import { Icon } from './icon.tsx'
import { Count, Say, Sentence, useLanguage } from './language.tsx'
import { cookieNames } from './subject.tsx'
import type { WordId } from './words.ts'

type Revoke = (accepted: Acceptance) => Promise<void>

/** Findings that the user lives with: they count nowhere, and are not forgotten. Nothing where there are none. */
export function AcceptedSection({ accepted, revoke }: { accepted: readonly Acceptance[]; revoke: Revoke }) {
  if (accepted.length === 0) return null
  return (
    <Fold
      testid="accepted"
      summary={<FoldHeading id="section.accepted" note={<Count id="accept.count" count={accepted.length} />} />}
      content={() => <AcceptedList accepted={accepted} revoke={revoke} />}
    />
  )
}

export function AcceptedList({ accepted, revoke }: { accepted: readonly Acceptance[]; revoke: Revoke }) {
  const { locale } = useLanguage()
  return (
    <ul class="rows">
      {accepted.map((each) => (
        <li key={`${each.rule} ${each.subject}`} data-testid="acceptance" data-rule={each.rule}>
          <Icon name="accepted" />
          <span class="row-text">
            <span>
              <Sentence id={`rule.${each.rule}.title`} />
            </span>
            <span class="subject">
              <AcceptedSubject subject={each.subject} />
            </span>
            <q class="reason">
              <bdi>{each.reason}</bdi>
            </q>
            <span class="note">
              <Say id="accept.since" args={{ date: moment(each.at, locale) }} />
            </span>
          </span>
          <CommandButton kind="quiet" testid="revoke" done="site.done" run={() => revoke(each)}>
            <Say id="accept.revoke" />
          </CommandButton>
        </li>
      ))}
    </ul>
  )
}

const kinds: ReadonlyMap<string, WordId> = new Map([
  ['journey:login', 'event.login'],
  ['journey:re-authentication', 'event.re-authentication'],
  ['journey:silent-re-authentication', 'event.silent-re-authentication'],
  ['journey:registration', 'event.registration'],
  ['journey:reset', 'event.reset'],
  ['journey:logout', 'event.logout'],
  ['journey:password-change', 'event.password-change'],
  ['journey:role-change', 'event.role-change'],
])

function AcceptedSubject({ subject }: { subject: Acceptance['subject'] }) {
  const kind = kinds.get(subject)
  return kind === undefined ? <CookieName name={clip(cookieNames(subject), 64)} /> : <Say id={kind} />
}
