import type { LabelledCookie } from './labelled-cookies.ts'
import { bySite, featuresOfSite } from './static-score.ts'

/** In a recorded application half of the cookies are tokens, which is not so on the web: they count half. */
const recordedWeight = 0.5

/** Labelled jars as the model is fitted to them, a site each. */
export function sitesOf(jars: readonly LabelledCookie[]) {
  return [...bySite(jars).values()].map((site) => featuresOfSite(site, 1))
}

/** Recorded applications as the model is fitted to them, a family each. */
export function familiesOf(recorded: readonly LabelledCookie[]) {
  return [...bySite(recorded).values()].map((family) => featuresOfSite(family, recordedWeight))
}
