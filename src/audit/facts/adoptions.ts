import type { ForeignId } from '../probe.ts'
import type { Verdict } from '../rule.ts'
import type { SeenProbe } from '../site.ts'
import type { CookieFact, SiteView } from '../view.ts'
import { renewalsAt } from './token-renewals.ts'

/** A session token for which a server was sent an ID that it never issued, and what is known of the token at a login. */
export interface Adoption {
  readonly token: CookieFact
  readonly probe: SeenProbe
  /** `kept`: the ID from before is the user's after it; null where that was not seen */
  readonly atLogin: 'kept' | 'renewed' | null
}

/** The session tokens that the newest probe of a kind asked about; a probe that was cancelled asked nothing. */
export function adoptions(view: SiteView, id: ForeignId): readonly Adoption[] {
  const probe = view.state.probes.findLast((one) => one.probe === id && one.why !== 'cancelled')
  if (probe === undefined) return []
  return view.tokens.filter(({ key }) => probe.cookies.includes(key)).map((token) => ({ token, probe, atLogin: atLogin(view, token) }))
}

/** Sentences of what it means that a server takes such an ID. */
export const adoptionWords = {
  kept: 'A probe sent an ID that the server never issued, and the server took it. At the login the ID stays: whoever planted it is signed in as the user.',
  renewed:
    'A probe sent an ID that the server never issued, and the server took it. At the login the ID is renewed: a planted one is worth nothing after it.',
  alone: 'A probe sent an ID that the server never issued, and the server took it. What becomes of it at a login was not seen.',
  'not-replaced':
    'A visitor without an ID gets one, and one with an invented ID does not. Whether the server keeps anything under that ID could not be seen.',
  unclear: 'The probe could not tell; its result says why.',
} as const

/** To take a foreign ID is half of session fixation; the login decides on the other half. */
export function judgeAdoption({ probe, atLogin }: Adoption): Verdict {
  const evidence = [probe.id]
  if (probe.outcome === 'no') return { outcome: 'passed', evidence }
  if (probe.outcome === 'cannotTell')
    return { outcome: 'cantTell', because: { id: probe.why === 'not-replaced' ? 'not-replaced' : 'unclear' }, evidence }
  const failed = { outcome: 'failed', evidence, fix: 'rotation' } as const
  switch (atLogin) {
    case 'kept':
      return { ...failed, because: { id: 'kept' }, severity: 'high' }
    case 'renewed':
      return { ...failed, because: { id: 'renewed' }, severity: 'low' }
    case null:
      return { ...failed, because: { id: 'alone' }, severity: 'medium' }
    default:
      return atLogin satisfies never
  }
}

function atLogin(view: SiteView, token: CookieFact): Adoption['atLogin'] {
  const replay = view.state.probes.findLast(({ probe, outcome }) => probe === 'old-id-after-login' && outcome !== 'cannotTell')
  const isSignedInToo = replay?.outcome === 'yes' && (replay.why === 'became' || replay.why === 'unchanged')
  if (isSignedInToo && replay.proven.some((place) => replay.cookies[place] === token.key)) return 'kept'
  const steps = renewalsAt(view, 'login').find(({ cookie }) => cookie === token)?.steps ?? []
  const last = steps.findLast(({ renewal: { verdict } }) => verdict === 'kept' || verdict === 'renewed')?.renewal.verdict
  if (last === 'renewed') return 'renewed'
  return last === 'kept' && !token.stale ? 'kept' : null
}
