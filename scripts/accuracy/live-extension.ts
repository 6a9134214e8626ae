import type { Page } from 'playwright-core'
import type { ProbeProgress } from '../../src/audit/probe.ts'
import type { Report } from '../../src/audit/report.ts'
import type { Answer } from '../../src/browser/answer.ts'
import type { Command } from '../../src/browser/commands.ts'
import { reportIn } from '../../src/browser/held-report.ts'
import { prefixes, type SiteOfStore, storageKey } from '../../src/browser/storage-keys.ts'
import { waitUntil } from '../browsers/wait-until.ts'
import type { LiveBrowser } from './live-browser.ts'

/** The extension as its popup speaks to it, for the page that the flow shows. */
export interface LiveExtension {
  readonly of: SiteOfStore
  /** @throws where it is refused */
  tell(command: CommandOfSite): Promise<void>
  report(): Promise<Report>
  /** Waits until a probe is over, or waits for its event. */
  untilProbeRests(): Promise<void>
  close(): Promise<void>
}

/** A command without the site and the tab: those are known. */
type CommandOfSite = Command extends infer Each ? (Each extends SiteOfStore ? Omit<Each, 'store' | 'site' | 'tab'> : never) : never

export async function openExtension({ page, extensionId }: LiveBrowser): Promise<LiveExtension> {
  const popup = await page.context().newPage()
  await popup.goto(`chrome-extension://${extensionId}/src/welcome/index.html`)
  const tab = await tabOf(popup, page)
  const described = await send(popup, { type: 'describe-tab', tab, url: page.url() })
  const { store, site } = described.tab ?? {}
  if (store === undefined || site == null) throw new Error(`the extension does not know the site of ${page.url()}`)
  const of = { store, site }
  const held = async (prefix: string): Promise<unknown> => {
    const key = storageKey(prefix, of)
    return popup.evaluate(`chrome.storage.session.get('${key}').then((all) => all['${key}'] ?? null)`)
  }
  return {
    of,
    async tell(command) {
      await send(popup, { ...command, ...of, tab } as Command)
    },
    async report() {
      const report = reportIn(await held(prefixes.report))
      if (report === null) throw new Error('the extension has no report')
      return report
    },
    untilProbeRests: () =>
      waitUntil(
        'the probe',
        async () => {
          const progress = (await held(prefixes.progress)) as ProbeProgress | null
          return progress === null || progress.armed
        },
        probeLimit,
      ).then(() => undefined),
    close: () => popup.close(),
  }
}

/** A slow application takes seconds for each of some twenty requests. */
const probeLimit = 180_000

async function tabOf(popup: Page, page: Page): Promise<number> {
  const tabs: readonly { readonly id: number; readonly url?: string }[] = JSON.parse(
    String(await popup.evaluate('chrome.tabs.query({}).then(JSON.stringify)')),
  )
  const tab = tabs.find(({ url }) => url === page.url())
  if (tab === undefined) throw new Error('the tab is not there')
  return tab.id
}

async function send(popup: Page, command: Command): Promise<Extract<Answer, { readonly ok: true }>> {
  const answer: Answer = JSON.parse(
    String(await popup.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(command)}).then(JSON.stringify)`)),
  )
  if (!answer.ok) throw new Error(`${command.type}: ${answer.why}`)
  return answer
}
