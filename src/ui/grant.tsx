import { useContext } from 'preact/hooks'
import { CommandsContext } from './commands.ts'
import { Icon } from './icon.tsx'
import { Say } from './language.tsx'
import type { Page } from './page.ts'

/** Asks for access, the narrow choice first. The browser must see the click: the handlers do nothing before they ask. */
export function Grant({ page }: { page: Page }) {
  const { allowSite, allowAll } = useContext(CommandsContext)
  return (
    <div class="grant">
      {page.site !== null && (
        <button type="button" class="button main" data-testid="grant-site" onClick={allowSite}>
          <Icon name="lock" />
          <span>
            <Say id={page.withSubdomains ? 'grant.site' : 'grant.host'} args={{ site: page.site }} />
          </span>
        </button>
      )}
      <button type="button" class="button plain" data-testid="grant-all" onClick={allowAll}>
        <Say id="grant.all" />
      </button>
      <p class="note">
        <Say id="grant.reload" /> <Say id="grant.why" />
      </p>
    </div>
  )
}
