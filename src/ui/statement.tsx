import { useContext } from 'preact/hooks'
import type { CookieSummary } from '../audit/report.ts'
import { CommandButton } from './command-button.tsx'
import { CommandsContext } from './commands.ts'
import { Say } from './language.tsx'

/** "This is / is not my session token": the strongest evidence there is. */
export function Statement({ cookie, ask }: { cookie: CookieSummary; ask: 'both' | 'is' }) {
  const { mark } = useContext(CommandsContext)
  if (mark === null) return null
  const { name, domain, hostOnly, path, partition } = cookie
  const state = (what: 'session-token' | 'not-session-token') => mark({ what, cookie: { name, domain, hostOnly, path, partition } })
  const stated = cookie.evidenceClass === 'stated'
  return (
    <div class="statement">
      {ask === 'both' && (
        <span class="note">
          <Say id={stated ? 'card.stated' : 'card.question'} />
        </span>
      )}
      {!(stated && ask === 'both') && (
        <CommandButton kind="quiet" testid="is-token" done="mark.done" run={() => state('session-token')}>
          <Say id={ask === 'both' ? 'card.is.confirm' : 'card.is'} />
          <About name={name} />
        </CommandButton>
      )}
      {ask === 'both' && (
        <CommandButton kind="quiet" testid="is-not-token" done="mark.done" run={() => state('not-session-token')}>
          <Say id="card.is.not" />
          <About name={name} />
        </CommandButton>
      )}
    </div>
  )
}

function About({ name }: { name: string }) {
  return (
    <span class="unseen">
      {' '}
      <Say id="card.about" args={{ name }} />
    </span>
  )
}
