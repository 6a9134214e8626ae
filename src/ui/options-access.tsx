import { CommandButton } from './command-button.tsx'
import { Icon } from './icon.tsx'
import { Say } from './language.tsx'
import type { OptionsCommands } from './options-view.tsx'

/** The sites that may be looked at, each to be taken back. */
export function OptionsAccess({ origins, commands }: { origins: readonly string[]; commands: OptionsCommands }) {
  const hosts = byHost(origins)
  return (
    <section class="part" aria-labelledby="access">
      <h2 id="access">
        <Say id="options.access.title" />
      </h2>
      <p class="note">
        <Say id="options.access.lead" />
      </p>
      {hosts.length === 0 ? (
        <p>
          <Say id="options.access.none" />
        </p>
      ) : (
        <ul class="rows card">
          {hosts.map(([host, patterns]) => (
            <li key={host} data-testid="allowed" data-host={host}>
              <Icon name="lock" />
              <span class="row-text">
                <span>
                  <Host host={host} />
                </span>
              </span>
              <CommandButton kind="quiet" testid="take-back" done="site.done" run={() => commands.takeBack(patterns)}>
                <Say id="options.access.remove" />
              </CommandButton>
            </li>
          ))}
        </ul>
      )}
      {!hosts.some(([host]) => host === '*') && (
        <p class="buttons">
          <button type="button" class="button plain" data-testid="grant-all" onClick={commands.allowAll}>
            <Say id="grant.all" />
          </button>
        </p>
      )}
    </section>
  )
}

function Host({ host }: { host: string }) {
  if (host === '*') return <Say id="options.access.all" />
  return host.startsWith('*.') ? <Say id="options.access.subdomains" args={{ host: host.slice(2) }} /> : <bdi>{host}</bdi>
}

/** The patterns of one host, of whatever scheme, as one. */
function byHost(origins: readonly string[]): readonly (readonly [host: string, patterns: readonly string[]])[] {
  const hosts = new Map<string, readonly string[]>()
  for (const origin of origins) {
    const host = origin === '<all_urls>' ? '*' : (/^[^:]+:\/\/([^/]*)/.exec(origin)?.[1] ?? origin)
    hosts.set(host, [...(hosts.get(host) ?? []), origin])
  }
  return [...hosts].toSorted(([a], [b]) => (a < b ? -1 : 1))
}
