import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ProbeOffer, ProbeProgress, SessionCheck } from '../audit/probe.ts'
import type { Report } from '../audit/report.ts'
import { browser } from '../browser/api.ts'
import { ask, followProbe, followReport } from '../browser/background-port.ts'
import type { Command, TabDescription } from '../browser/commands.ts'
import { CommandsContext } from '../ui/commands.ts'
import { type Language, LanguageContext } from '../ui/language.tsx'
import type { Commands, Page } from '../ui/page.ts'
import { PopupView } from '../ui/popup-view.tsx'
import { followTab, tabShown } from './followed-tab.ts'

const language: Language = { lookup: (key) => browser.i18n.getMessage(key), locale: browser.i18n.getUILanguage() }

/** The tab that `?tab=` names, where the popup's page is opened in a tab of its own; else the one under the popup. */
const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10)
const tab = Number.isInteger(named) ? named : null
if (tab === null) document.documentElement.classList.add('popup-window')

function Popup() {
  const [described, setDescribed] = useState<TabDescription | 'unreachable' | null>(null)
  const [report, setReport] = useState<Report | null | 'unread'>('unread')
  const [offer, setOffer] = useState<ProbeOffer | null>(null)
  const [progress, setProgress] = useState<ProbeProgress | null>(null)
  const description = typeof described === 'object' ? described : null
  const site = description?.site ?? null
  const store = description?.store ?? null

  useEffect(() => followTab(tab, setDescribed), [])
  useEffect(() => {
    if (site === null || store === null) return setReport(described === null ? 'unread' : null)
    void ask({ type: 'audit-now', store, site }).catch(() => {})
    return followReport({ store, site }, setReport)
  }, [site, store, described === null])

  useEffect(() => {
    setOffer(null)
    if (site === null || store === null) return
    void offerProbe({ by: 'difference' }, { store, site }, setOffer)
    return followProbe({ store, site }, setProgress)
  }, [site, store])

  const page = described === 'unreachable' ? unreachable : pageOf(description, report === 'unread')
  return (
    <LanguageContext.Provider value={language}>
      <CommandsContext.Provider value={commandsFor(description, setOffer)}>
        <PopupView page={page} report={report === 'unread' ? null : report} probes={{ offer, progress }} />
      </CommandsContext.Provider>
    </LanguageContext.Provider>
  )
}

interface Where {
  readonly store: string
  readonly site: string
}

/** @throws where there is none */
async function shownTab(): Promise<number> {
  const shown = await tabShown(tab)
  if (shown?.id === undefined) throw new Error('no tab')
  return shown.id
}

const nothingKnown: Page = {
  status: 'loading',
  site: null,
  withSubdomains: false,
  access: 'none',
  accessLost: false,
  paused: false,
  store: 'default',
}
const unreachable: Page = { ...nothingKnown, status: 'unreachable' }

function pageOf(description: TabDescription | null, isUnread: boolean): Page {
  if (description === null || isUnread) return nothingKnown
  const { status, site, withSubdomains, access, accessLost, paused, storeKind } = description
  return { status, site, withSubdomains, access, accessLost, paused, store: storeKind }
}

/** Without an answer there is no offer. */
async function offerProbe(check: SessionCheck, where: Where, onOffer: (offer: ProbeOffer | null) => void): Promise<void> {
  const asked = await shownTab()
    .then((tab) => ask({ type: 'offer-probe', tab, check, ...where }))
    .catch(() => null)
  onOffer(asked?.ok === true ? (asked.probe ?? null) : null)
}

function commandsFor(description: TabDescription | null, onOffer: (offer: ProbeOffer | null) => void): Commands {
  const where = { store: description?.store ?? '', site: description?.site ?? '' }
  return {
    allowSite: () => allow(description?.origins.site ?? []),
    allowAll: () => allow(description?.origins.all ?? []),
    mark: (mark) => send({ type: 'mark', mark, ...where }),
    pause: (paused) => send({ type: paused ? 'pause' : 'resume', ...where }),
    clear: () => send({ type: 'clear-site', ...where }),
    offerProbe: (check) => void offerProbe(check, where, onOffer),
    startProbe: async (check, question) => send({ type: 'start-probe', tab: await shownTab(), check, question, consent: true, ...where }),
    continueProbe: async () => send({ type: 'continue-probe', tab: await shownTab(), ...where }),
    cancelProbe: () => send({ type: 'cancel-probe', ...where }),
    copy: (text) => navigator.clipboard.writeText(text),
  }
}

/** Asks at once: after anything else the browser no longer counts the click. */
function allow(origins: readonly string[]): void {
  void browser.permissions.request({ origins: [...origins] }).then((allowed) => {
    if (allowed) void ask({ type: 'access-given' })
  })
}

/** @throws where the background did not do it: the button says so. */
async function send(command: Command): Promise<void> {
  const answer = await ask(command)
  if (!answer.ok) throw new Error(`${command.type}: ${answer.why}`)
}

render(<Popup />, document.body)
