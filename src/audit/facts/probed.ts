import type { CookieKey } from '../cookie.ts'
import type { ProbeId } from '../probe.ts'
import type { SeenProbe, SiteState } from '../site.ts'

/** The probe that leaves out cookies until the server no longer knows the user. */
export const whichCookie: ProbeId = 'which-cookie'

/** What a probe proved of a cookie. */
export type Probed =
  /** `beside`: cookies that the server wants with it; `alternative`: it also knows the user without it, by others */
  { readonly needed: true; readonly beside: readonly CookieKey[]; readonly alternative: boolean } | { readonly needed: false }

/** What probes proved of a cookie; null where none did. A need that one page showed stands, whatever another page can do without. */
export function probedAs(state: SiteState, key: CookieKey): Probed | null {
  const proof = proofOf(state, key)
  if (proof !== null) return needOf(proof, key)
  return tellingProbes(state).some((probe) => places(probe, key).some((place) => probe.unneeded.includes(place))) ? { needed: false } : null
}

/** The cookies, this one among them, that the server was proved to need at once; null where no probe proved a need of this one. */
export function provenTogether(state: SiteState, key: CookieKey): readonly CookieKey[] | null {
  const proof = proofOf(state, key)
  return proof === null ? null : [key, ...needOf(proof, key).beside]
}

/** The newest probe that proved a need of the cookie. */
function proofOf(state: SiteState, key: CookieKey): SeenProbe | null {
  return tellingProbes(state).findLast((probe) => places(probe, key).some((place) => probe.proven.includes(place))) ?? null
}

function tellingProbes({ probes }: SiteState): readonly SeenProbe[] {
  return probes.filter(({ probe, outcome }) => probe === whichCookie && outcome === 'yes')
}

function needOf(probe: SeenProbe, key: CookieKey): Extract<Probed, { readonly needed: true }> {
  const [place] = places(probe, key)
  const own = probe.sets.filter((set) => place !== undefined && set.includes(place))
  const beside = (own[0] ?? []).flatMap((other) => (other === place ? [] : (probe.cookies[other] ?? [])))
  return { needed: true, beside, alternative: own.length < probe.sets.length }
}

function places({ cookies }: SeenProbe, key: CookieKey): readonly number[] {
  const place = cookies.indexOf(key)
  return place === -1 ? [] : [place]
}
