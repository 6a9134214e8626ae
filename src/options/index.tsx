import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { profiles } from '../audit/profile.ts'
import { acceptedIn, acceptedKey } from '../browser/accepted.ts'
import { everyOrigin } from '../browser/access.ts'
import { browser } from '../browser/api.ts'
import { settingsKey } from '../browser/chosen-settings.ts'
import { heldSites } from '../browser/held-sites.ts'
import { mostAtOnce, ownSecretsIn, secretsKey } from '../browser/own-secrets.ts'
import { settingsIn, usualSettings } from '../browser/settings.ts'
import { allow } from '../live/allow.ts'
import { browserLanguage } from '../live/browser-language.ts'
import { send } from '../live/send.ts'
import { followTheme } from '../live/theme.ts'
import { LanguageContext } from '../ui/language.tsx'
import { type Options, type OptionsCommands, OptionsView } from '../ui/options-view.tsx'

function OptionsPage() {
  const [options, setOptions] = useState<Options | null>(null)
  useEffect(() => followOptions(setOptions), [])
  if (options === null) return null
  return (
    <LanguageContext.Provider value={browserLanguage}>
      <OptionsView options={options} commands={commands} />
    </LanguageContext.Provider>
  )
}

/** Reads all that the page shows, now and whenever some of it may have changed. */
function followOptions(onOptions: (options: Options) => void): () => void {
  let latest = 0
  const read = async (): Promise<void> => {
    const turn = ++latest
    const options = await readOptions()
    if (turn === latest) onOptions(options)
  }
  const onChange = (): void => void read()
  browser.permissions.onAdded.addListener(onChange)
  browser.permissions.onRemoved.addListener(onChange)
  browser.storage.onChanged.addListener(onChange)
  void read()
  return () => {
    browser.permissions.onAdded.removeListener(onChange)
    browser.permissions.onRemoved.removeListener(onChange)
    browser.storage.onChanged.removeListener(onChange)
  }
}

async function readOptions(): Promise<Options> {
  const [local, session, { origins, permissions }, held] = await Promise.all([
    browser.storage.local.get([settingsKey, acceptedKey, secretsKey]),
    browser.storage.session.get(acceptedKey),
    browser.permissions.getAll(),
    heldSites(),
  ])
  const settings = settingsIn(local[settingsKey]) ?? usualSettings
  return {
    // What the browser was told since counts: without its permission nothing is shown.
    choices: { ...settings, notices: permissions?.includes('notifications') === true ? settings.notices : 'off' },
    profiles: Object.values(profiles),
    origins: origins ?? [],
    accepted: [...acceptedIn(local[acceptedKey]), ...acceptedIn(session[acceptedKey])].map(([store, site, findings]) => ({
      store,
      site,
      findings,
    })),
    held,
    secrets: ownSecretsIn(local[secretsKey]),
    secretsAtOnce: mostAtOnce,
  }
}

const commands: OptionsCommands = {
  allowAll: () => allow(everyOrigin),
  takeBack: async (origins) => {
    if (!(await browser.permissions.remove({ origins: [...origins] }))) throw new Error('the browser kept it')
  },
  allowNotices: () => browser.permissions.request({ permissions: ['notifications'] }),
  saveSecrets: (text) => send({ type: 'change-secrets', text }),
  choose: (choices) => send({ type: 'change-settings', settings: { v: 1, ...choices } }),
  revoke: ({ store, site }, { rule, subject }) => send({ type: 'revoke-acceptance', store, site, rule, subject }),
  // Loaded when asked for, as it carries every format's words and the list of public suffixes.
  exportSite: async (of) => (await import('../live/saved-report.ts')).saveReport(of),
  erase: async (sites) => {
    for (const { store, site } of sites) await send({ type: 'clear-site', store, site })
  },
}

followTheme()
render(<OptionsPage />, document.body)
