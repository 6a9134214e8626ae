import fc from 'fast-check'
import { expect, test } from 'vitest'
import { audit } from '../../src/audit/audit.ts'
import type { Gap, Observation } from '../../src/audit/observation.ts'
import { endOf, sessionSeen, siteOf } from '../support/session.ts'
import type { RuleCase } from './rule-case.ts'

const tables = import.meta.glob<readonly RuleCase[]>('./*.cases.ts', { eager: true, import: 'default' })
const sessions = Object.values(tables)
  .flat()
  .map(({ session, seen = {}, site, when }) => ({ observations: sessionSeen(seen, ...session), site, when }))

/** What the user says, or has tried, is written by ourselves while a page of ours is open. */
function isTheUsers(type: Observation['type']): boolean {
  return type === 'user-marked' || type === 'secrets-tried'
}

/** What is lost lies within one gap that says so. Access is told again at every start, and a gap is itself never lost. */
function without(observations: readonly Observation[], isLost: (index: number) => boolean): readonly Observation[] {
  const canBeLost = ({ type }: Observation) => type !== 'access-changed' && type !== 'gap' && !isTheUsers(type)
  const lost = observations.filter((seen, i) => canBeLost(seen) && isLost(i))
  if (lost.length === 0) return observations
  const times = lost.map(({ at }) => at)
  const [from, until] = [Math.min(...times), Math.max(...times)]
  const gap: Gap = {
    type: 'gap',
    v: 1,
    id: 'e/g/1',
    at: until,
    epoch: 'e',
    boot: 'g',
    seq: 1,
    store: null,
    site: null,
    from,
    until,
    why: 'worker-death',
  }
  return [...observations.filter((seen) => !lost.includes(seen)), gap]
}

interface Failures {
  readonly failed: readonly string[]
  readonly tokens: readonly string[]
}

function failures(observations: readonly Observation[], site: string | undefined, asOf: number): Failures {
  const { findings, tokens } = audit(siteOf(observations, site), { asOf, browser: 'chromium' })
  const failed = findings.filter(({ outcome }) => outcome === 'failed').map(({ rule, subject }) => `${rule} ${subject}`)
  return { failed, tokens: tokens.map(({ subject }) => subject) }
}

/** What is said of a login that does not last names a cookie that may never have been a token. */
function isAboutLogin(failure: string): boolean {
  return failure.startsWith('session-that-does-not-stick ')
}

test('whatever is lost of a session, with its gap, never makes a failure of its tokens', () => {
  fc.assert(
    fc.property(fc.nat(sessions.length - 1), fc.infiniteStream(fc.boolean()), fc.boolean(), (n, coin, few) => {
      const { observations, site, when } = sessions[n] as (typeof sessions)[number]
      const coins = [...coin.take(2 * observations.length)]
      const rest = without(observations, (i) => (coins[2 * i] ?? false) && (!few || (coins[2 * i + 1] ?? false)))
      const judged = site ?? observations.find((seen) => seen.site !== null)?.site ?? undefined
      if (!rest.some((seen) => seen.site === judged)) return
      const asOf = endOf(observations)
      const before = failures(observations, judged, asOf)
      const after = failures(rest, judged, asOf)
      const made = after.failed.filter(
        (failure) =>
          !before.failed.includes(failure) && (isAboutLogin(failure) || before.tokens.some((token) => failure.endsWith(` ${token}`))),
      )
      expect(made, when).toEqual([])
    }),
    { numRuns: 500 },
  )
})
