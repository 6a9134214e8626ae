import { Grant } from './grant.tsx'
import { Icon, type IconName } from './icon.tsx'
import { Say } from './language.tsx'
import type { EmptyState, Page } from './page.ts'

const icons: Readonly<Record<EmptyState, IconName>> = {
  'no-access': 'lock',
  'partial-access': 'unsure',
  'not-allowed': 'no',
  'no-cookies': 'info',
  'no-session': 'unsure',
  bearer: 'info',
  'access-lost': 'high',
  'newer-version': 'info',
  unreachable: 'medium',
}

const withGrant: ReadonlySet<EmptyState> = new Set(['no-access', 'partial-access', 'access-lost'])

/** Why there is nothing, or less than all, to show, and what to do about it. */
export function EmptyNotice({ state, page }: { state: EmptyState; page: Page }) {
  return (
    <section class={`notice ${state}`} data-testid="empty-state" data-state={state} aria-labelledby="notice">
      <Icon name={icons[state]} />
      <div>
        <h2 id="notice">
          <Say id={`empty.${state}.title`} />
        </h2>
        <p>
          <Say id={`empty.${state}.body`} args={{ site: page.site ?? '' }} />
        </p>
        {withGrant.has(state) && <Grant page={page} />}
      </div>
    </section>
  )
}
