import { useContext, useState } from 'preact/hooks'
import type { Report } from '../audit/report.ts'
import { clock } from './amounts.ts'
import { CommandButton } from './command-button.tsx'
import { CommandsContext } from './commands.ts'
import { Icon } from './icon.tsx'
import { Say, useLanguage } from './language.tsx'
import type { Page } from './page.ts'

/** How old the report is, what it may have missed, and the way to stop and to forget. */
export function SiteFooter({ page, report }: { page: Page; report: Report | null }) {
  const commands = useContext(CommandsContext)
  return (
    <footer class="site-end">
      {report !== null && <Limits report={report} />}
      <div class="buttons">
        <CommandButton kind="quiet" testid="pause" done="site.done" run={() => commands.pause(!page.paused)}>
          <Say id={page.paused ? 'site.resume' : 'site.pause'} />
        </CommandButton>
        {report !== null && <Clear />}
        {commands.openPanel !== null && (
          <button type="button" class="button quiet" data-testid="open-panel" onClick={commands.openPanel}>
            <Icon name="panel" />
            <Say id="panel.open" />
          </button>
        )}
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

function Limits({ report }: { report: Report }) {
  const { locale } = useLanguage()
  return (
    <div class="note">
      {report.gaps.slice(-3).map((gap) => (
        <p key={gap.from}>
          <Say id={`gap.${gap.why}`} args={{ from: clock(gap.from, report.asOf, locale), until: clock(gap.until, report.asOf, locale) }} />
        </p>
      ))}
      {report.cut && (
        <p>
          <Say id="site.cut" />
        </p>
      )}
      <p>
        <Say id="site.asOf" args={{ time: clock(report.asOf, report.asOf, locale) }} />
      </p>
    </div>
  )
}
