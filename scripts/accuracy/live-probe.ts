import type { SessionCheck } from '../../src/audit/probe.ts'
import type { Report } from '../../src/audit/report.ts'
import type { LiveBrowser } from './live-browser.ts'
import { openExtension } from './live-extension.ts'
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
  const extension = await openExtension(browser)
  await extension.tell({ type: 'clear-site' })
  if (path !== null) await page.goto(new URL(path, page.url()).href)
  else await page.reload()
  await page.waitForLoadState('networkidle', { timeout: 2_500 }).catch(() => {})
  await extension.tell({ type: 'audit-now' })
  const before = await extension.report()
  const probed = async (check: SessionCheck): Promise<Report> => {
    await extension.tell({ type: 'start-probe', check, question: { probe: 'which-cookie' }, consent: true })
    await extension.untilProbeRests()
    return extension.report()
  }
  const after = await probed({ by: 'difference' })
  const status = (await page.reload())?.status() ?? 0
  const checked = path === null ? null : await probed({ by: 'status', url: page.url(), status })
  await extension.close()
  return { before, after, checked }
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
