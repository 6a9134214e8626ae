import { useContext, useState } from 'preact/hooks'
import type { Report } from '../audit/report.ts'
import { CommandButton } from './command-button.tsx'
import { CommandsContext } from './commands.ts'
import { Icon } from './icon.tsx'
import { Say } from './language.tsx'
import { Limits } from './limits.tsx'
import type { Page } from './page.ts'

/** How old the report is, what it may have missed, and the way to stop and to forget. */
export function SiteFooter({ page, report }: { page: Page; report: Report | null }) {
  const commands = useContext(CommandsContext)
  return (
    <footer class="site-end">
      {report !== null && <Limits report={report} />}
      <div class="buttons">
        {report !== null && commands.openReport !== null && (
          <button type="button" class="button quiet" data-testid="open-report" onClick={() => commands.openReport?.()}>
            <Icon name="report" />
            <Say id="report.open" />
          </button>
        )}
        {commands.openPanel !== null && (
          <button type="button" class="button quiet" data-testid="open-panel" onClick={commands.openPanel}>
            <Icon name="panel" />
            <Say id="panel.open" />
          </button>
        )}
        <CommandButton kind="quiet" testid="pause" done="site.done" run={() => commands.pause(!page.paused)}>
          <Say id={page.paused ? 'site.resume' : 'site.pause'} />
        </CommandButton>
        {report !== null && <Clear />}
        {report !== null && page.store !== 'private' && commands.save !== null && (
          <CommandButton kind="quiet" testid="export" done="options.data.exported" run={commands.save}>
            <Say id="options.data.export" />
          </CommandButton>
        )}
        <button type="button" class="button quiet" data-testid="open-options" onClick={commands.openOptions}>
          <Say id="options.open" />
        </button>
      </div>
    </footer>
  )
}

function Clear() {
  const commands = useContext(CommandsContext)
  const [asked, setAsked] = useState(false)
  if (!asked) {
    return (
      <button type="button" class="button quiet" data-testid="clear" onClick={() => setAsked(true)}>
        <Say id="site.clear" />
      </button>
    )
  }
  return (
    <CommandButton kind="plain" testid="clear-confirm" done="site.done" run={commands.clear}>
      <Say id="site.clear.confirm" />
    </CommandButton>
  )
}
