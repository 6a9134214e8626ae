import { useState } from 'preact/hooks'
import { size } from './amounts.ts'
import { CommandButton } from './command-button.tsx'
import { Comma, Say, useLanguage } from './language.tsx'
import type { HeldSite, OptionsCommands } from './options-view.tsx'

/** What is kept of each site, to be taken along or erased. */
export function OptionsData({ held, commands }: { held: readonly HeldSite[]; commands: OptionsCommands }) {
  const { locale } = useLanguage()
  const total = held.reduce((sum, site) => sum + site.size, 0)
  return (
    <section class="part" aria-labelledby="data">
      <h2 id="data">
        <Say id="options.data.title" />
      </h2>
      <p class="note">
        <Say id="options.data.lead" />
      </p>
      {held.length === 0 ? (
        <p>
          <Say id="options.data.none" />
        </p>
      ) : (
        <ul class="rows card">
          {held.map((site) => (
            <li key={`${site.store} ${site.site}`} data-testid="held" data-site={site.site}>
              <span class="row-text">
                <bdi>{site.site}</bdi>
                <span class="note">
                  {size(site.size, locale)}
                  {!site.onDisk && (
                    <>
                      <Comma />
                      <Say id="options.data.memory" />
                    </>
                  )}
                </span>
              </span>
              <span class="buttons">
                {!site.isPrivate && (
                  <CommandButton kind="quiet" testid="export" done="options.data.exported" run={() => commands.exportSite(site)}>
                    <Say id="options.data.export" />
                  </CommandButton>
                )}
                <CommandButton kind="quiet" testid="erase" done="site.done" run={() => commands.erase([site])}>
                  <Say id="options.data.erase" />
                </CommandButton>
              </span>
            </li>
          ))}
        </ul>
      )}
      {held.length > 0 && (
        <div class="buttons">
          <EraseAll run={() => commands.erase(held)} />
          <span class="note">
            <Say id="options.data.total" args={{ size: size(total, locale) }} />
          </span>
        </div>
      )}
    </section>
  )
}

function EraseAll({ run }: { run: () => Promise<void> }) {
  const [asked, setAsked] = useState(false)
  if (asked) {
    return (
      <CommandButton testid="erase-all-confirm" done="site.done" run={run}>
        <Say id="options.data.eraseAll.confirm" />
      </CommandButton>
    )
  }
  return (
    <button type="button" class="button plain" data-testid="erase-all" onClick={() => setAsked(true)}>
      <Say id="options.data.eraseAll" />
    </button>
  )
}
