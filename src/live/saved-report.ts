import type { Report } from '../audit/report.ts'
import { browser } from '../browser/api.ts'
import { ask, reportOf } from '../browser/background-port.ts'
import type { SiteOfStore } from '../browser/storage-keys.ts'
import { json } from '../export/json.ts'
import { sayWith } from '../export/say.ts'
import { storyOf } from '../export/story.ts'
import { messageKey } from '../ui/translate.ts'
import { dayOf, fileNameOf, saveFile } from './saved-file.ts'

/**
 * Saves the report of a site as a file. No form of it holds a value.
 *
 * @throws where there is no report
 */
export async function saveReport(of: SiteOfStore): Promise<void> {
  await ask({ type: 'audit-now', ...of })
  const report = await reportOf(of)
  if (report === null) throw new Error('no report')
  saveFile(`sidwatch-${fileNameOf(report.site)}-${dayOf(report.asOf)}.json`, asJson(report))
}

function asJson(report: Report): string {
  const { version } = browser.runtime.getManifest()
  const say = sayWith((id) => browser.i18n.getMessage(messageKey(id)))
  return json(storyOf([report], { version, recordings: [], failOn: 'medium', today: dayOf(Date.now()) }), say)
}
