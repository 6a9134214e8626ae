import type { ReplayId } from '../probe.ts'
import type { Verdict } from '../rule.ts'
import type { SeenProbe } from '../site.ts'
import type { CookieFact, SiteView } from '../view.ts'

/** A session token whose value from before an event was sent after it, and what the newest such probe found. */
export interface Replayed {
  readonly token: CookieFact
  readonly probe: SeenProbe
}

/** The session tokens that the newest probe of a kind sent again; a probe that was cancelled asked nothing. */
export function replayed(view: SiteView, id: ReplayId): readonly Replayed[] {
  const probe = view.state.probes.findLast((one) => one.probe === id && one.why !== 'cancelled')
  if (probe === undefined) return []
  const held = probe.outcome === 'yes' ? probe.proven.flatMap((place) => probe.cookies[place] ?? []) : probe.cookies
  return view.tokens.filter(({ key }) => held.includes(key)).map((token) => ({ token, probe }))
}

/** What rules say where the probe could not tell: its own words stand in the probe's result. */
export const replayDoubt = { unclear: 'The probe could not tell; its result says why.' } as const

/** The old value still signs in: what `alive` says; it does not: passed. */
export function judgeReplay({ probe }: Replayed, alive: (probe: SeenProbe) => Verdict): Verdict {
  const evidence = [probe.id]
  if (probe.outcome === 'cannotTell') return { outcome: 'cantTell', because: { id: 'unclear' }, evidence }
  return probe.outcome === 'no' ? { outcome: 'passed', evidence } : alive(probe)
}
