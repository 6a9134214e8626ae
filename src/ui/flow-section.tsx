import { useContext } from 'preact/hooks'
import { clock } from './amounts.ts'
import { CommandButton } from './command-button.tsx'
import { CommandsContext } from './commands.ts'
import { Fold } from './fold.tsx'
import { FoldHeading } from './fold-heading.tsx'
import { Say, useLanguage } from './language.tsx'
import type { Flow, Page } from './page.ts'

/** Records what happens at a site from one moment to another, for a file that can be judged again. */
export function FlowSection({ flow, page }: { flow: Flow | null; page: Page }) {
  return (
    <Fold
      testid="flow"
      about={{ 'data-state': flow === null ? 'none' : flow.until === null ? 'running' : 'stopped' }}
      summary={
        <FoldHeading id="section.flow">
          {flow !== null && flow.until === null && <Running flow={flow} here={flow.site === page.site} />}
        </FoldHeading>
      }
      content={() => (
        <div class="part">
          <p class="note">
            <Say id="flow.what" />
          </p>
          <p class="note">
            <Say id="flow.secret" />
          </p>
          {page.store === 'private' ? (
            <p>
              <Say id="flow.private" />
            </p>
          ) : (
            <Buttons flow={flow} />
          )}
        </div>
      )}
    />
  )
}

function Running({ flow: { site, since }, here }: { flow: Flow; here: boolean }) {
  const { locale } = useLanguage()
  const time = clock(since, Date.now(), locale)
  return (
    <span class="note" role="status">
      {here ? <Say id="flow.running" args={{ time }} /> : <Say id="flow.elsewhere" args={{ site, time }} />}
    </span>
  )
}

function Buttons({ flow }: { flow: Flow | null }) {
  const commands = useContext(CommandsContext)
  const { locale } = useLanguage()
  if (flow === null) {
    return (
      <p class="buttons">
        <CommandButton testid="begin-flow" done="site.done" run={commands.beginFlow}>
          <Say id="flow.start" />
        </CommandButton>
      </p>
    )
  }
  const { site, since, until } = flow
  if (until === null) {
    return (
      <p class="buttons">
        <CommandButton testid="end-flow" done="site.done" run={commands.endFlow}>
          <Say id="flow.stop" />
        </CommandButton>
      </p>
    )
  }
  return (
    <>
      <p>
        <Say id="flow.stopped" args={{ site, from: clock(since, until, locale), until: clock(until, until, locale) }} />
      </p>
      <p class="buttons">
        <CommandButton testid="save-flow" done="flow.saved" run={commands.saveFlow}>
          <Say id="flow.save" />
        </CommandButton>
        <CommandButton kind="quiet" testid="drop-flow" done="site.done" run={commands.dropFlow}>
          <Say id="flow.discard" />
        </CommandButton>
      </p>
    </>
  )
}
