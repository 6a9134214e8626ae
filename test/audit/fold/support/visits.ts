import fc from 'fast-check'
import { audit } from '../../../../src/audit/audit.ts'
import { type Bounds, liveBounds } from '../../../../src/audit/bounds.ts'
import { bySite } from '../../../../src/audit/by-site.ts'
import { emptySite, fold } from '../../../../src/audit/fold.ts'
import type { Observation } from '../../../../src/audit/observation.ts'
import type { SiteState } from '../../../../src/audit/site.ts'
import { scan, sessionSeen } from '../../../support/session.ts'
import { type Action, host, type Style, World } from './world.ts'

const style: fc.Arbitrary<Style> = fc.record({
  token: fc.constantFrom('sid', 'PHPSESSID', 'session_id', '__proto__', 'constructor'),
  flags: fc.constantFrom(
    '; HttpOnly; Secure; SameSite=Lax',
    '; HttpOnly',
    '',
    '; Secure; HttpOnly; SameSite=None',
    '; SameSite=None',
    '; Secure; SameSite=Sometimes',
    `; Domain=${host}; HttpOnly`,
    '; HttpOnly; Max-Age=86400',
  ),
  anonymous: fc.boolean(),
  atLogin: fc.constantFrom('renew', 'keep', 'beside', 'self-contained'),
  atLogout: fc.constantFrom('clear', 'keep', 'replace'),
  refusal: fc.constantFrom('form', 'status', 'redirect', 'json'),
  csrf: fc.boolean(),
  churner: fc.boolean(),
  rolling: fc.boolean(),
  remembers: fc.boolean(),
  twoScopes: fc.boolean(),
  json: fc.boolean(),
})

const tab = fc.constantFrom(1, 1, 1, 2)
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('login', 'fail-login', 'logout', 'change-password'), tab }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('open', 'read-api', 'write-api', 'step-up', 'cart', 'third-party', 'leak', 'plain', 'subdomain'),
      tab,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('scan', 'scan', 'scan', 'script', 'prefer', 'delete', 'other-site', 'mark', 'claim', 'deny'),
      tab,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait'), tab, seconds: fc.constantFrom(3, 30, 200, 700) }) },
)

export interface Visit {
  readonly style: Style
  readonly actions: readonly Action[]
  readonly browser: 'chromium' | 'firefox'
  readonly observations: readonly Observation[]
}

export function play(style: Style, actions: readonly Action[], browser: 'chromium' | 'firefox' = 'chromium'): readonly Observation[] {
  const world = new World(style)
  return sessionSeen({ browser }, scan('start'), ...actions.map((one) => world.step(one)))
}

/** Whole plausible visits of a site, of at most so many acts. */
export function visits(maxLength = 14): fc.Arbitrary<Visit> {
  return fc
    .record({
      style,
      actions: fc.array(action, { minLength: 1, maxLength, size: 'max' }),
      browser: fc.constantFrom('chromium' as const, 'firefox' as const),
    })
    .map((visit) => ({ ...visit, observations: play(visit.style, visit.actions, visit.browser) }))
}

/** What concerns the site of the visit, or another, in the order of arrival. */
export function logOf(observations: readonly Observation[], site = host): readonly Observation[] {
  return [...bySite(observations).sites.values()].find((log) => log.site === site)?.observations ?? []
}

/** What fails, by rule and subject: a journey by its kind and time, for its number changes with what is known of others. */
export function failuresOf(state: SiteState, asOf: number, browser: 'chromium' | 'firefox'): readonly string[] {
  const { findings, events } = audit(state, { asOf, browser })
  const journeys = new Map(events.map(({ subject, kind, at }) => [subject, `${kind} at ${at}`]))
  return findings.filter(({ outcome }) => outcome === 'failed').map(({ rule, subject }) => `${rule} ${journeys.get(subject) ?? subject}`)
}

/** Folded at once from nothing: what every other way of folding is held to. */
export function foldedAtOnce(log: readonly Observation[], bounds: Bounds = liveBounds, site = host): SiteState {
  return fold(emptySite('0', site), log, bounds)
}
