import { expect, test } from 'vitest'
import { siteView } from '../../../src/audit/facts/site-view.ts'
import type { Observation } from '../../../src/audit/observation.ts'
import { app, good, ids, login } from '../../support/flows.ts'
import { endOf, post, session, siteOf } from '../../support/session.ts'

/** As a recording shows it: the jar is modelled from the Set-Cookie lines, and `Clear-Site-Data` is none. */
function modelled(observations: readonly Observation[]): readonly Observation[] {
  return observations
    .filter(({ type }) => type !== 'jar-scanned' && type !== 'cookie-removed')
    .map((seen) => (seen.type === 'cookie-stored' ? { ...seen, modelled: true } : seen))
}

test.each([
  ['"cookies"', 'removed'],
  ['"*"', 'removed'],
  ['"cache"', 'kept'],
])('a logout that answers with Clear-Site-Data: %s leaves the token of a recording %s', (value, verdict) => {
  const leave = post(`${app}/logout`, { form: {}, headers: { 'Clear-Site-Data': value }, location: '/login' })
  const observations = modelled(session(login(`sid=${ids.a}; ${good}`), leave))
  const { journeys } = siteView(siteOf(observations), endOf(observations))
  expect(journeys.at(-1)?.renewals.map((renewal) => renewal.verdict)).toEqual([verdict])
})
