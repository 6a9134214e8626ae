import type { ProbeId, ProbeQuestion } from '../../src/audit/probe.ts'
import type { Report } from '../../src/audit/report.ts'
import type { LiveBrowser } from './live-browser.ts'
import { openExtension } from './live-extension.ts'
import { forEachTarget, type StartedTarget } from './live-targets.ts'

/** What is asked, and the rules that speak of it. */
const probes = [
  { question: { probe: 'foreign-id' }, rules: ['session-token-adopted-from-client'] },
  {
    question: { probe: 'altered-token', allowed: true },
    rules: ['session-token-signature-unchecked', 'session-token-unsigned-accepted'],
  },
] as const satisfies readonly { readonly question: ProbeQuestion; readonly rules: readonly string[] }[]

/**
 * Signs in to each target and sends it an invented ID, at its first page as a visitor, and its own token forged, at a page that only
 * signed-in users get. Prints what the rules then say.
 *
 * @returns whether all could be probed
 */
export async function forgeLive(folder: string, named: readonly string[]): Promise<boolean> {
  return forEachTarget(folder, named, async (target) => {
    console.log(`${target.name}:`)
    for (const said of await forged(target)) console.log(`  ${said}`)
  })
}

async function forged({ settings, drive }: StartedTarget): Promise<readonly string[]> {
  const said: string[] = []
  let last = ''
  let first: string | null = null
  return drive(
    (browser, act) => async (name, fn) => {
      // The last step that leaves the user signed in, whatever it is called.
      if (said.length === 0 && signedIn.test(last) && !signedIn.test(name))
        said.push(...(await ask(browser, first, settings.probe?.path ?? null)))
      last = name
      if (said.length === 0) await act(name, fn)
      first ??= browser.page.url()
    },
    async (browser) => (said.length > 0 ? said : ask(browser, first, settings.probe?.path ?? null)),
  )
}

const signedIn = /^(?:login|view\d?|pad)$/

async function ask(browser: LiveBrowser, first: string | null, path: string | null): Promise<readonly string[]> {
  const { page } = browser
  const here = page.url()
  const extension = await openExtension(browser)
  const said: string[] = []
  try {
    for (const { question, rules } of probes) {
      const isVisit = question.probe === 'foreign-id'
      await page.goto(isVisit ? (first ?? here) : path === null ? here : new URL(path, here).href).catch(() => null)
      await page.waitForLoadState('networkidle', { timeout: 2_500 }).catch(() => {})
      await extension.tell({ type: 'audit-now' })
      const refused = await extension
        .tell({ type: 'start-probe', check: { by: 'difference' }, question, consent: true })
        .then(() => null)
        .catch((error: Error) => error.message)
      if (refused === null) await extension.untilProbeRests()
      said.push(refused === null ? found(await extension.report(), question.probe, rules) : `${question.probe.padEnd(14)} not asked`)
    }
  } finally {
    await extension.close()
  }
  return said
}

function found({ probes: all, outcomes }: Report, id: ProbeId, rules: readonly string[]): string {
  const probe = all.findLast((one) => one.probe === id)
  const judged = outcomes.filter(({ rule }) => rules.includes(rule)).map(({ rule, outcome }) => `${rule}: ${outcome}`)
  return `${id.padEnd(14)} ${probe?.outcome} ${probe?.why ?? ''}, ${probe?.sent.length} requests; ${judged.join(', ')}`
}
