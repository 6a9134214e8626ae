import type { Acceptance } from '../audit/acceptance.ts'
import type { Profile, ProfileName } from '../audit/profile.ts'
import { AcceptedList } from './accepted-list.tsx'
import { Brand } from './brand.tsx'
import { Say } from './language.tsx'
import { OptionsAccess } from './options-access.tsx'
import { OptionsChoices } from './options-choices.tsx'
import { OptionsData } from './options-data.tsx'
import { OptionsNotices } from './options-notices.tsx'
import { OptionsSecrets } from './options-secrets.tsx'

/** What holds for all sites. */
export interface Choices {
  readonly profile: ProfileName
  readonly badge: 'medium' | 'high' | 'off'
  readonly theme: 'auto' | 'light' | 'dark'
  readonly notices: 'on' | 'off'
}

export interface SiteAt {
  readonly store: string
  readonly site: string
}

export interface HeldSite extends SiteAt {
  /** in characters, which for what is kept are about as many bytes */
  readonly size: number
  readonly onDisk: boolean
  /** of a private window: no file is made of it */
  readonly isPrivate: boolean
}

export interface Options {
  readonly choices: Choices
  readonly profiles: readonly Profile[]
  /** origin patterns as the browser names them */
  readonly origins: readonly string[]
  readonly accepted: readonly (SiteAt & { readonly findings: readonly Acceptance[] })[]
  readonly held: readonly HeldSite[]
  /** the list as the user wrote it */
  readonly secrets: string
  /** lines of it that are tried on every token */
  readonly secretsAtOnce: number
}

/** What the page of options can ask for. */
export interface OptionsCommands {
  readonly allowAll: () => void
  readonly takeBack: (origins: readonly string[]) => Promise<void>
  readonly choose: (choices: Choices) => Promise<void>
  /** Whether it was allowed. */
  readonly allowNotices: () => Promise<boolean>
  readonly saveSecrets: (text: string) => Promise<void>
  readonly revoke: (at: SiteAt, accepted: Acceptance) => Promise<void>
  readonly exportSite: (at: SiteAt) => Promise<void>
  readonly erase: (sites: readonly SiteAt[]) => Promise<void>
}

/** The page of options: a function of what was chosen and of what is kept. */
export function OptionsView({ options, commands }: { options: Options; commands: OptionsCommands }) {
  return (
    <main class="popup report options">
      <header class="site">
        <Brand />
        <h1>
          <Say id="options.title" />
        </h1>
      </header>
      <OptionsAccess origins={options.origins} commands={commands} />
      <OptionsChoices choices={options.choices} profiles={options.profiles} choose={commands.choose} />
      <OptionsNotices choices={options.choices} commands={commands} />
      <section class="part" aria-labelledby="accepted">
        <h2 id="accepted">
          <Say id="section.accepted" />
        </h2>
        <p class="note">
          <Say id={options.accepted.length === 0 ? 'options.accepted.none' : 'options.accepted.lead'} />
        </p>
        {options.accepted.map((at) => (
          <section key={`${at.store} ${at.site}`} class="card" data-site={at.site}>
            <h3>
              <bdi>{at.site}</bdi>
            </h3>
            <AcceptedList accepted={at.findings} revoke={(each) => commands.revoke(at, each)} />
          </section>
        ))}
      </section>
      <OptionsSecrets secrets={options.secrets} atOnce={options.secretsAtOnce} save={commands.saveSecrets} />
      <OptionsData held={options.held} commands={commands} />
    </main>
  )
}
