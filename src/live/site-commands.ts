import type { ProbeOffer, SessionCheck } from '../audit/probe.ts'
import type { Fix } from '../audit/report.ts'
import type { FixId } from '../audit/rule.ts'
import type { TabDescription } from '../browser/answer.ts'
import { browser } from '../browser/api.ts'
import { ask } from '../browser/background-port.ts'
import { reportAddress } from '../browser/own-pages.ts'
import { hasSidePanel, openSidePanel } from '../browser/side-panel.ts'
import type { SiteOfStore } from '../browser/storage-keys.ts'
import { noCommands } from '../ui/commands.ts'
import type { Commands, FrameworkName } from '../ui/page.ts'
import { allow } from './allow.ts'
import { tabShown } from './followed-tab.ts'
import { dayOf, saveFile } from './saved-file.ts'
import { send } from './send.ts'

/** What a person can ask for while a tab is followed (null: the active one of this window). */
export function commandsFor(tab: number | null, description: TabDescription | null, onOffer: (offer: ProbeOffer | null) => void): Commands {
  const where = { store: description?.store ?? '', site: description?.site ?? '' }
  return {
    ...commandsAt(where),
    allowSite: () => allow(description?.origins.site ?? []),
    allowAll: () => allow(description?.origins.all ?? []),
    pause: (paused) => send({ type: paused ? 'pause' : 'resume', ...where }),
    clear: () => send({ type: 'clear-site', ...where }),
    offerProbe: (check) => void offerProbe(tab, check, where, onOffer),
    startProbe: async (check, question) => send({ type: 'start-probe', tab: await idOf(tab), check, question, consent: true, ...where }),
    continueProbe: async () => send({ type: 'continue-probe', tab: await idOf(tab), ...where }),
    cancelProbe: () => send({ type: 'cancel-probe', ...where }),
    openPanel: hasSidePanel() ? () => void openSidePanel(thisWindow) : null,
  }
}

/** What a person can ask for about a site, whether or not a tab shows it. */
export function commandsAt(where: SiteOfStore): Commands {
  return {
    ...noCommands,
    mark: (mark) => send({ type: 'mark', mark, ...where }),
    copy: (text) => navigator.clipboard.writeText(text),
    openReport: (part) => void browser.tabs.create({ url: reportAddress(where) + (part === undefined ? '' : `#${part}`) }),
    print: () => print(),
    openOptions: () => void browser.runtime.openOptionsPage(),
    accept: ({ rule, subject }, reason) => send({ type: 'accept-finding', rule, subject, reason, ...where }),
    frameworks,
    fixFor: chosenFix,
    revoke: ({ rule, subject }) => send({ type: 'revoke-acceptance', rule, subject, ...where }),
    beginFlow: () => send({ type: 'begin-flow', ...where }),
    endFlow: () => send({ type: 'end-flow', ...where }),
    saveFlow: () => saveFlow(where),
    dropFlow: () => send({ type: 'drop-flow', ...where }),
    // Loaded when asked for: the popup is to be small.
    saveBaseline: async () => (await import('./site-baseline.ts')).saveBaseline(where),
    compareBaseline: async (file) => (await import('./site-baseline.ts')).compareBaseline(where, file),
    keepBaseline: (isKept) => send({ type: isKept ? 'keep-baseline' : 'drop-baseline', ...where }),
    save: async () => (await import('./saved-report.ts')).saveReport(where),
  }
}

/** @throws where nothing was recorded */
async function saveFlow(of: SiteOfStore): Promise<void> {
  const answer = await ask({ type: 'flow-file', ...of })
  if (!answer.ok || answer.file === undefined || answer.file === null) throw new Error('nothing was recorded')
  saveFile(`sidwatch-flow-${dayOf(Date.now())}.jsonl`, answer.file)
}

/** One list for every finding of a page. */
let namesAsked: Promise<readonly FrameworkName[]> | null = null

/** Without an answer there is nothing to choose. */
function frameworks(): Promise<readonly FrameworkName[]> {
  namesAsked ??= ask({ type: 'frameworks' }).then(
    (answer) => (answer.ok ? (answer.frameworks ?? []) : []),
    () => [],
  )
  return namesAsked
}

async function chosenFix(framework: string, fix: FixId, name: string): Promise<Fix | null> {
  const answer = await ask({ type: 'fix-for', framework, fix, name }).catch(() => null)
  return answer?.ok === true ? (answer.fix ?? null) : null
}

/** Asks what a probe would do. Without an answer there is no offer. */
export async function offerProbe(
  tab: number | null,
  check: SessionCheck,
  where: SiteOfStore,
  onOffer: (offer: ProbeOffer | null) => void,
): Promise<void> {
  const asked = await idOf(tab)
    .then((id) => ask({ type: 'offer-probe', tab: id, check, ...where }))
    .catch(() => null)
  onOffer(asked?.ok === true ? (asked.probe ?? null) : null)
}

/** @throws where there is none */
async function idOf(tab: number | null): Promise<number> {
  const shown = await tabShown(tab)
  if (shown?.id === undefined) throw new Error('no tab')
  return shown.id
}

/** Read ahead: a click that waits for it no longer counts as one. */
let thisWindow: number = browser.windows.WINDOW_ID_CURRENT
void browser.windows.getCurrent().then(({ id }) => {
  if (id !== undefined) thisWindow = id
})
