import type { ForgeryId } from '../probe.ts'
import type { SeenProbe } from '../site.ts'
import type { CookieFact, SiteView } from '../view.ts'

/** A signed session token that a server was sent as it must refuse it, and what the newest such probe found. */
export interface Forged {
  readonly token: CookieFact
  readonly probe: SeenProbe
}

/** The session tokens that the newest probe of a kind forged; a probe that was cancelled forged nothing. */
export function forged(view: SiteView, id: ForgeryId): readonly Forged[] {
  const probe = view.state.probes.findLast((one) => one.probe === id && one.why !== 'cancelled')
  if (probe === undefined) return []
  const asked = probe.outcome === 'cannotTell' ? probe.cookies : probe.proven.flatMap((place) => probe.cookies[place] ?? [])
  const isSigned = ({ traits: { kind } }: CookieFact) => kind === 'jwt' || kind === 'signed'
  return view.tokens.filter((token) => asked.includes(token.key) && isSigned(token)).map((token) => ({ token, probe }))
}

/** What rules say where the probe could not tell: its own words stand in the probe's result. */
export const forgeryDoubt = { unclear: 'The probe could not tell; its result says why.' } as const
