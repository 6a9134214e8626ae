import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recordingBounds } from '../../src/audit/bounds.ts'
import { bySite } from '../../src/audit/by-site.ts'
import { shapesOf } from '../../src/audit/facts/shape/shapes.ts'
import { siteView } from '../../src/audit/facts/site-view.ts'
import { emptySite, fold } from '../../src/audit/fold.ts'
import { readHar } from '../../src/har/read-har.ts'
import type { Target } from '../accuracy/truth.ts'
import type { LabelledCookie } from './labelled-cookies.ts'

const key = new Uint8Array(32).fill(7)

/** The jars of recorded applications after a login, labelled by their truth; `site` is the family, kept together when data is split. */
export function readRecordedJars(folder: string): readonly LabelledCookie[] {
  const targets = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Target)
  return targets.flatMap((target) =>
    Object.values(target.runs)
      .slice(0, 1)
      .flatMap((run) => jarOf(folder, target, run)),
  )
}

function jarOf(folder: string, target: Target, run: Target['runs'][string]): readonly LabelledCookie[] {
  const { observations, asOf } = readHar(readFileSync(join(folder, run.har), 'utf8'), { key })
  return [...bySite(observations).sites.values()].flatMap(({ store, site, observations: own }) => {
    const { cookies } = siteView(fold(emptySite(store, site), own, recordingBounds), asOf)
    return shapesOf(cookies).flatMap((shape, i) => {
      const name = cookies[i]?.cookie.name ?? ''
      const is = Object.hasOwn(run.cookies, name) ? run.cookies[name]?.class : 'other'
      return is === undefined || is === 'ambiguous'
        ? []
        : [{ site: target.family, isToken: is === 'session-token', looksLikeSession: false, shape }]
    })
  })
}
