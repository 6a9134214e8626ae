import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Profile } from '../audit/profile.ts'
import { span } from './amounts.ts'
import { Say, useLanguage } from './language.tsx'
import type { Choices } from './options-view.tsx'
import type { WordId } from './words.ts'

interface Props {
  choices: Choices
  profiles: readonly Profile[]
  choose: (choices: Choices) => Promise<void>
}

/** The standard, the badge and the theme: each holds as soon as it is chosen. */
export function OptionsChoices({ choices, profiles, choose }: Props) {
  const [said, setSaid] = useState<WordId | null>(null)
  const change = (changed: Partial<Choices>) => {
    setSaid(null)
    choose({ ...choices, ...changed }).then(
      () => setSaid('options.saved'),
      () => setSaid('command.failed'),
    )
  }
  return (
    <>
      <Group name="profile" heading="options.judged.title" lead="options.judged.lead">
        {profiles.map((profile) => (
          <Choice
            key={profile.name}
            group="profile"
            value={profile.name}
            chosen={choices.profile}
            choose={(name) => change({ profile: name })}
          >
            <Say id={`profile.${profile.name}`} />
            <span class="note">
              <Thresholds profile={profile} />
            </span>
          </Choice>
        ))}
      </Group>
      <Group name="badge" heading="options.badge.title">
        {(['medium', 'high', 'off'] as const).map((badge) => (
          <Choice key={badge} group="badge" value={badge} chosen={choices.badge} choose={() => change({ badge })}>
            <Say id={`options.badge.${badge}`} />
          </Choice>
        ))}
      </Group>
      <Group name="theme" heading="options.theme.title">
        {(['auto', 'light', 'dark'] as const).map((theme) => (
          <Choice key={theme} group="theme" value={theme} chosen={choices.theme} choose={() => change({ theme })}>
            <Say id={`options.theme.${theme}`} />
          </Choice>
        ))}
      </Group>
      <p role="status" class="said">
        {said !== null && <Say id={said} />}
      </p>
    </>
  )
}

function Group({ name, heading, lead, children }: { name: string; heading: WordId; lead?: WordId; children: ComponentChildren }) {
  return (
    <section class="part" aria-labelledby={name}>
      <h2 id={name}>
        <Say id={heading} />
      </h2>
      {lead !== undefined && (
        <p class="note">
          <Say id={lead} />
        </p>
      )}
      <div class="card choices" role="radiogroup" aria-labelledby={name}>
        {children}
      </div>
    </section>
  )
}

interface ChoiceProps<Value extends string> {
  group: string
  value: Value
  chosen: Value
  choose: (value: Value) => void
  children: ComponentChildren
}

function Choice<Value extends string>({ group, value, chosen, choose, children }: ChoiceProps<Value>) {
  return (
    <label class="tick">
      <input
        type="radio"
        name={group}
        value={value}
        checked={value === chosen}
        data-testid={`${group}-${value}`}
        onChange={() => choose(value)}
      />
      <span class="row-text">{children}</span>
    </label>
  )
}

function Thresholds({ profile }: { profile: Profile }) {
  const { locale } = useLanguage()
  const { minimumBits: bits, recommendedBits: recommended, idleLimit, absoluteLimit } = profile
  return (
    <>
      <Say id={bits === recommended ? 'options.judged.bits.plain' : 'options.judged.bits'} args={{ bits, recommended }} />
      {idleLimit === 'documented' && (
        <>
          {'; '}
          <Say id="options.judged.documented" />
        </>
      )}
      {typeof idleLimit === 'number' && (
        <>
          {'; '}
          <Say id="options.judged.idle" args={{ span: span(idleLimit, locale) }} />
        </>
      )}
      {typeof absoluteLimit === 'number' && (
        <>
          {'; '}
          <Say id="options.judged.age" args={{ span: span(absoluteLimit, locale) }} />
        </>
      )}
    </>
  )
}
