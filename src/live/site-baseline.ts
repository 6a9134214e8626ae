import type { Acceptance } from '../audit/acceptance.ts'
import type { Report } from '../audit/report.ts'
import { acceptedOf, ask, reportOf } from '../browser/background-port.ts'
import type { SiteOfStore } from '../browser/storage-keys.ts'
import { type Baseline, noBaseline } from '../export/baseline/baseline.ts'
import { baselineOf } from '../export/baseline/baseline-of.ts'
import { baselineText } from '../export/baseline/baseline-text.ts'
import { compare } from '../export/baseline/compare.ts'
import { readBaseline } from '../export/baseline/read-baseline.ts'
import { siteNameIn } from '../export/baseline/site-name.ts'
import type { Comparison } from '../ui/page.ts'
import { dayOf, fileNameOf, saveFile } from './saved-file.ts'

/**
 * Saves what is known of a site as a baseline, with what the user has accepted there.
 *
 * @throws where there is no report
 */
export async function saveBaseline(of: SiteOfStore): Promise<void> {
  const { report, accepted } = await known(of)
  saveFile(
    `sidwatch-baseline-${fileNameOf(report.site)}.json`,
    baselineText(withAccepted(baselineOf([report], noBaseline), report.site, accepted)),
  )
}

/**
 * What is known of a site against a baseline. What the user has accepted here counts as accepted there.
 *
 * @throws where the file is none, or there is no report
 */
export async function compareBaseline(of: SiteOfStore, file: File): Promise<Comparison> {
  const { report, accepted } = await known(of)
  const read = readBaseline(await file.text())
  const { site } = siteNameIn(read, report.site)
  const before = withAccepted(read, site, accepted)
  const { sites } = compare(before, baselineOf([report], before), { today: dayOf(Date.now()), reports: [report] })
  return {
    isKnown: read.sites.some((each) => each.site === site),
    changes: sites.find((each) => each.site === site)?.changes ?? [],
  }
}

async function known(of: SiteOfStore): Promise<{ readonly report: Report; readonly accepted: readonly Acceptance[] }> {
  await ask({ type: 'audit-now', ...of })
  const report = await reportOf(of)
  if (report === null) throw new Error('no report')
  return { report, accepted: await acceptedOf(of) }
}

function withAccepted({ v, sites }: Baseline, site: string, accepted: readonly Acceptance[]): Baseline {
  const own = accepted.map(({ rule, subject, reason }) => ({ rule, subject, reason }))
  const isOwn = (rule: string, subject: string): boolean => own.some((each) => each.rule === rule && each.subject === subject)
  return {
    v,
    sites: sites.map((each) =>
      each.site === site ? { ...each, accepted: [...each.accepted.filter(({ rule, subject }) => !isOwn(rule, subject)), ...own] } : each,
    ),
  }
}
