import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContextOptions, chromium, type Page, type Request, type Worker } from 'playwright-core'
import { settleHorizon } from '../../src/audit/fold.ts'
import type { Report } from '../../src/audit/report.ts'
import { prefixes } from '../../src/browser/storage-keys.ts'
import { everyOrigin, unpackedId, writePreferences } from '../browsers/launch-chromium.ts'
import { waitUntil } from '../browsers/wait-until.ts'
import type { SentRequest } from './live-truth.ts'

export interface LiveBrowser {
  readonly page: Page
  readonly extensionId: string
  /** every request so far, in order */
  sent(): readonly SentRequest[]
  /** what the extension says of each site once everything seen is folded and no login is pending */
  reports(): Promise<readonly Report[]>
  close(): Promise<void>
}

interface Held {
  readonly reports: readonly Report[]
  readonly isFolding: boolean
}

/** Playwright's, since that is what flows are written for. `contextOptions` and `args` are the flow's own. */
export async function openLiveBrowser(
  executablePath: string,
  extension: string,
  options: { readonly args: readonly string[]; readonly contextOptions: BrowserContextOptions; readonly timeout: number },
): Promise<LiveBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'sidwatch-live-'))
  const extensionId = unpackedId(extension)
  await writePreferences(profile, extensionId, { extension, granted: everyOrigin, headless: true })
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [...options.args, `--load-extension=${extension}`, `--disable-extensions-except=${extension}`],
    ignoreHTTPSErrors: true,
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    ...options.contextOptions,
  })
  context.setDefaultTimeout(options.timeout)
  const heard: { readonly request: Request; readonly at: number }[] = []
  context.on('request', (request) => heard.push({ request, at: Date.now() }))
  const worker = (): Worker | undefined => context.serviceWorkers().find((one) => one.url().includes(extensionId))
  // It opens a page when it is installed: from then on it watches.
  await waitUntil('the extension', async () => worker() && context.pages().some((one) => one.url().includes(extensionId)))
  const page = await context.newPage()
  return {
    page,
    extensionId,
    sent: () =>
      heard.map(({ request, at }) => {
        const { pathname, search } = new URL(request.url())
        const { startTime } = request.timing()
        return { method: request.method(), path: pathname + search, at: startTime > 0 ? startTime : at }
      }),
    reports: async () => {
      const end = Date.now()
      const isSettled = ({ reports, isFolding }: Held): boolean =>
        Date.now() > end + settleHorizon + foldingPause &&
        (!isFolding || reports.every(({ asOf }) => asOf > end + settleHorizon)) &&
        reports.every(({ events }) => events.every(({ answer }) => answer !== 'pending'))
      const held = await waitUntil(
        'the report',
        async () => {
          const now: Held | undefined = await worker()?.evaluate(heldNow)
          return now !== undefined && isSettled(now) && now
        },
        pendingLimit,
      )
      return held.reports
    },
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** What was seen is folded a few seconds later at most. */
const foldingPause = 4_000

/** A pending login is asked about for a minute. */
const pendingLimit = 100_000

const heldNow = `chrome.storage.session.get(null).then((all) => ({
  reports: Object.entries(all).filter(([key]) => key.startsWith('${prefixes.report}')).map(([, report]) => JSON.parse(report)),
  isFolding: Object.keys(all).some((key) => key.startsWith('log/')),
}))`
