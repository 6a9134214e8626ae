import type { ReplayId } from '../../src/audit/probe.ts'
import type { Report } from '../../src/audit/report.ts'
import type { LiveBrowser } from './live-browser.ts'
import { openExtension } from './live-extension.ts'
import { forEachTarget, type StartedTarget } from './live-targets.ts'
import type { Run } from './truth.ts'

/** A step of a flow, the probe that looks at it, and what its rule and the truth call the flaw. */
const events = [
  {
    step: /^login$/,
    probe: 'old-id-after-login',
    rule: 'session-token-from-before-login-accepted',
    claim: 'pre-login-cookie-becomes-authenticated',
  },
  {
    step: /^password/,
    probe: 'old-id-after-password-change',
    rule: 'session-token-accepted-after-password-change',
    claim: 'old-id-valid-after-password-change',
  },
  { step: /^logout$/, probe: 'old-id-after-logout', rule: 'session-token-accepted-after-logout', claim: 'not-invalidated-at-logout' },
] as const satisfies readonly { readonly step: RegExp; readonly probe: ReplayId; readonly rule: string; readonly claim: string }[]

/**
 * Drives each target, and holds today's IDs before its sign-in, its password change and its sign-out to send them again afterwards. Prints
 * what the rules then say beside what is known of the target.
 *
 * @returns whether all could be probed
 */
export async function replayLive(folder: string, named: readonly string[]): Promise<boolean> {
  return forEachTarget(folder, named, async (target) => {
    const reports = await replayed(target)
    console.log(`${target.name}:`)
    for (const { probe, rule, claim } of events) {
      const report = reports.get(probe)
      if (report === undefined) continue
      const outcome = typeof report === 'string' ? report : outcomeOf(report, probe, rule)
      console.log(`  ${probe.padEnd(28)} ${isTrue(target.recorded, claim) ? 'flawed' : 'sound'}: ${outcome}`)
    }
  })
}

/** The report after each event, or why there was no probe. */
async function replayed({ settings, drive }: StartedTarget): Promise<ReadonlyMap<ReplayId, Report | string>> {
  const reports = new Map<ReplayId, Report | string>()
  return drive(
    (browser, act) => async (name, fn) => {
      const event = events.find(({ step }) => step.test(name))
      if (event === undefined || reports.has(event.probe)) return act(name, fn)
      const path = event.probe === 'old-id-after-login' ? null : (settings.probe?.path ?? null)
      reports.set(event.probe, await around(browser, event.probe, path, () => act(name, fn)))
    },
    async () => reports,
  )
}

async function around(browser: LiveBrowser, probe: ReplayId, path: string | null, act: () => Promise<void>): Promise<Report | string> {
  const { page } = browser
  const here = page.url()
  const extension = await openExtension(browser)
  try {
    if (path !== null) await page.goto(new URL(path, here).href)
    const refused = await extension
      .tell({ type: 'start-probe', check: { by: 'difference' }, question: { probe }, consent: true })
      .then(() => null)
      .catch((error: Error) => error.message)
    if (refused !== null) {
      await act()
      return `not armed: ${refused}`
    }
    await extension.untilProbeRests()
    if (path !== null) await page.goto(here)
    await act()
    await extension.tell({ type: 'continue-probe' }).catch(() => undefined) // it could not tell before, and says why
    await extension.untilProbeRests()
    return await extension.report()
  } finally {
    await extension.close()
  }
}

function outcomeOf({ outcomes, probes }: Report, probe: ReplayId, rule: string): string {
  const last = probes.findLast((one) => one.probe === probe)
  const judged = outcomes.filter((one) => one.rule === rule).map(({ outcome, subjects }) => `${outcome} ${subjects.join(', ')}`)
  return `${judged.join('; ')}  [${last?.outcome} ${last?.why ?? ''}, ${last?.sent.length} requests]`
}

function isTrue({ probeFindings }: Run, claim: string): boolean {
  return probeFindings.some((one) => one.claim === claim)
}
