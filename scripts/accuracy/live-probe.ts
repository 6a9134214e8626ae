import type { Page } from 'playwright-core'
import type { SessionCheck } from '../../src/audit/probe.ts'
import type { Report } from '../../src/audit/report.ts'
import type { Answer, Command } from '../../src/browser/commands.ts'
import { waitUntil } from '../browsers/wait-until.ts'
import type { LiveBrowser } from './live-browser.ts'
import { forEachTarget, type StartedTarget } from './live-targets.ts'
import { truthOfLive } from './live-truth.ts'
import type { Run } from './truth.ts'

/** What is said of the tokens of one site before any probe, after one that compares pages, and after one that asks an address for its status. */
interface Probed {
  readonly before: Report
  readonly after: Report
  readonly checked: Report | null
}

/**
 * Signs in to each target, lets the extension forget the site, as if it had been installed only now, and starts the probe that finds the
 * session token. Prints which cookies were called session tokens before and after it, beside the truth.
 *
 * @returns whether all could be probed
 */
export async function probeLive(folder: string, named: readonly string[]): Promise<boolean> {
  return forEachTarget(folder, named, async (target) => {
    const { before, after, checked } = await probeSignedIn(target)
    const names = new Set([...after.tokens, ...after.others].map(({ name }) => name))
    const { run } = truthOfLive(target.recorded, [], names)
    const truth = Object.entries(run.cookies).flatMap(([name, cookie]) => (cookie.class === 'session-token' ? [name] : []))
    console.log(`${target.name}: truth ${truth.join(', ')}`)
    const say = (when: string, report: Report): void =>
      console.log(`  ${when.padEnd(14)} ${said(report)}  [${judged(report, run)}] ${ending(report)}`)
    say('before', before)
    say('by difference', after)
    if (checked !== null) say('by status', checked)
  })
}

async function probeSignedIn({ settings, drive }: StartedTarget): Promise<Probed> {
  let probed: Probed | null = null
  let last = ''
  return drive(
    (browser, act) => async (name, fn) => {
      // The last step that leaves the user signed in, whatever it is called.
      if (probed === null && signedIn.test(last) && !signedIn.test(name)) probed = await probe(browser, settings.probe?.path ?? null)
      last = name
      if (probed === null) await act(name, fn)
    },
    async (browser) => probed ?? probe(browser, settings.probe?.path ?? null),
  )
}

const signedIn = /^(?:login|view\d?|pad)$/

async function probe(browser: LiveBrowser, path: string | null): Promise<Probed> {
  const { page } = browser
  const extension = await page.context().newPage()
  await extension.goto(`chrome-extension://${browser.extensionId}/src/welcome/index.html`)
  const { hostname } = new URL(page.url())
  const tab = await tabOf(extension, page)
  const described = await tell(extension, { type: 'describe-tab', tab, url: page.url() })
  const known = described.ok ? described.tab : undefined
  if (known?.site == null) throw new Error(`the extension does not know the site of ${hostname}`)
  const of = { store: known.store, site: known.site }

  await tell(extension, { type: 'clear-site', ...of })
  if (path !== null) await page.goto(new URL(path, page.url()).href)
  else await page.reload()
  await page.waitForLoadState('networkidle', { timeout: 2_500 }).catch(() => {})
  await tell(extension, { type: 'audit-now', ...of })
  const report = async (): Promise<Report> => {
    const key = `report/${of.store}/${of.site}`
    return JSON.parse(String(await extension.evaluate(`chrome.storage.session.get('${key}').then((all) => JSON.stringify(all['${key}']))`)))
  }
  const isUnderWay = async (): Promise<unknown> =>
    extension.evaluate(`chrome.storage.session.get('progress/${of.store}/${of.site}').then((all) => Object.keys(all).length > 0)`)
  const before = await report()
  const probed = async (check: SessionCheck, count: number): Promise<Report> => {
    await tell(extension, { type: 'start-probe', tab, check, question: { probe: 'which-cookie' }, consent: true, ...of })
    return waitUntil(
      'the result of the probe',
      async () => {
        const now = await report()
        return now.probes.length >= count && !(await isUnderWay()) && now
      },
      probeLimit,
    )
  }
  const after = await probed({ by: 'difference' }, 1)
  const status = (await page.reload())?.status() ?? 0
  const checked = path === null ? null : await probed({ by: 'status', url: page.url(), status }, 2)
  await extension.close()
  return { before, after, checked }
}

/** A slow application takes seconds for each of some twenty requests. */
const probeLimit = 180_000

async function tabOf(extension: Page, page: Page): Promise<number> {
  const tabs: readonly { readonly id: number; readonly url?: string }[] = JSON.parse(
    String(await extension.evaluate('chrome.tabs.query({}).then(JSON.stringify)')),
  )
  const tab = tabs.find(({ url }) => url === page.url())
  if (tab === undefined) throw new Error('the tab is not there')
  return tab.id
}

/** Says to the background what a page of the extension says to it. @throws where it is refused */
async function tell(extension: Page, command: Command): Promise<Extract<Answer, { readonly ok: true }>> {
  const answer: Answer = JSON.parse(
    String(await extension.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(command)}).then(JSON.stringify)`)),
  )
  if (!answer.ok) throw new Error(`${command.type}: ${answer.why}`)
  return answer
}

function ending({ probes }: Report): string {
  const probe = probes.at(-1)
  if (probe === undefined) return ''
  const how = probe.outcome === 'yes' ? probe.sets.map((set) => set.join('+')).join(' or ') : probe.why
  return `${how}, ${probe.sent.length} requests`
}

function said({ tokens }: Report): string {
  return tokens.length === 0 ? 'none' : tokens.map(({ name, evidenceClass }) => `${name} (${evidenceClass})`).join(', ')
}

/** Against the truth: all right, what is missing, what is false. */
function judged({ tokens }: Report, run: Run): string {
  const names = tokens.map(({ name }) => name)
  const missing = Object.entries(run.cookies).flatMap(([name, cookie]) =>
    cookie.class === 'session-token' && !names.includes(name) ? [name] : [],
  )
  const wrong = names.filter((name) => !['session-token', 'ambiguous'].includes(run.cookies[name]?.class ?? 'other'))
  const parts = [...missing.map((name) => `missing ${name}`), ...wrong.map((name) => `false ${name}`)]
  return parts.length === 0 ? 'right' : parts.join(', ')
}
