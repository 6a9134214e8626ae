import type { Report } from '../audit/report.ts'
import type { EpochMilliseconds } from '../audit/time.ts'
import { browser } from '../browser/api.ts'
import { ask, reportOf } from '../browser/background-port.ts'
import type { SiteOfStore } from '../browser/storage-keys.ts'
import { json } from '../export/json.ts'
import { sayWith } from '../export/say.ts'
import { storyOf } from '../export/story.ts'
import { messageKey } from '../ui/translate.ts'

/**
 * Saves the report of a site as a file. No form of it holds a value.
 *
 * @throws where there is no report
 */
export async function saveReport(of: SiteOfStore): Promise<void> {
  await ask({ type: 'audit-now', ...of })
  const report = await reportOf(of)
  if (report === null) throw new Error('no report')
  const url = URL.createObjectURL(new Blob([asJson(report)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName(report)
  link.click()
  URL.revokeObjectURL(url)
}

function asJson(report: Report): string {
  const { version } = browser.runtime.getManifest()
  const say = sayWith((id) => browser.i18n.getMessage(messageKey(id)))
  return json(storyOf([report], { version, recordings: [], failOn: 'medium', today: dayOf(Date.now()) }), say)
}

/** What and when: a site's name holds no sign that a file system refuses but the colons of an IPv6 address. */
function fileName({ site, asOf }: Report): string {
  return `sidwatch-${site.replaceAll(/[^\w.-]/g, '-')}-${dayOf(asOf)}.json`
}

/** YYYY-MM-DD */
function dayOf(at: EpochMilliseconds): string {
  return new Date(at).toISOString().slice(0, 10)
}
