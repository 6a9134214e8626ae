import { readFileSync } from 'node:fs'
import { readRecordedLog } from '../../scripts/replay/replay.ts'
import { audit } from '../../src/audit/audit.ts'
import { bySite } from '../../src/audit/by-site.ts'
import { siteView } from '../../src/audit/facts/site-view.ts'
import { emptySite, fold } from '../../src/audit/fold.ts'
import type { Journey, SiteView } from '../../src/audit/view.ts'

export const families = ['chromium', 'firefox'] as const
export type Family = (typeof families)[number]

/** What is said of one site of a recording, in words. */
export interface Said {
  /** names of the session tokens */
  readonly tokens: readonly string[]
  /** kind and answer, a logout's effect, and what it did to each token: `login yes, sid renewed` */
  readonly events: readonly string[]
  /** ids of the rules that failed */
  readonly failed: readonly string[]
  /** ids of the rules that cannot tell */
  readonly cantTell: readonly string[]
}

/** A recording's verdicts by site, and the class of every cookie by its name. */
export function saidOf(flow: string, family: Family): ReadonlyMap<string, { readonly said: Said; readonly classes: readonly string[] }> {
  const { browser, asOf, observations } = readRecordedLog(recordingOf(flow, family))
  const sites = [...bySite(observations).sites.values()].map(({ store, site, observations: own }) => {
    const state = fold(emptySite(store, site), own)
    const view = siteView(state, asOf, browser)
    const { findings } = audit(state, { asOf, browser })
    const rules = (outcome: 'failed' | 'cantTell') =>
      [...new Set(findings.filter((finding) => finding.outcome === outcome).map(({ rule }) => rule))].toSorted()
    const said: Said = {
      tokens: view.tokens.map(({ cookie }) => cookie.name).toSorted(),
      events: view.journeys.map((journey) => eventOf(view, journey)),
      failed: rules('failed'),
      cantTell: rules('cantTell'),
    }
    const classes = view.cookies.map(({ cookie, class: is, evidenceClass }) => `${cookie.name}: ${is} (${evidenceClass})`).toSorted()
    return [site, { said, classes }] as const
  })
  return new Map(sites)
}

export function recordingOf(flow: string, family: Family): string {
  return readFileSync(new URL(`./${flow}.${family}.jsonl`, import.meta.url), 'utf8')
}

function eventOf(view: SiteView, { kind, answer, effect, renewals }: Journey): string {
  const named = (key: string) => view.tokens.find((token) => token.key === key)?.cookie.name ?? 'another cookie'
  const done = answer === 'yes' ? renewals.map(({ key, verdict }) => `${named(key)} ${verdict}`) : []
  return [[kind, answer, ...(effect === null ? [] : [effect])].join(' '), ...done].join(', ')
}
