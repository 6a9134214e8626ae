import type { CookieSummary, Finding } from '../audit/report.ts'
import type { FixId } from '../audit/rule.ts'
import type { EpochMilliseconds, Seconds } from '../audit/time.ts'
import type { Arguments } from './translate.ts'
import type { WordId } from './words.ts'

/** `failed` only where a finding says so: an attribute may be absent for a good reason. */
export type ChipState = 'set' | 'absent' | 'failed' | 'neutral'

export interface Chip {
  readonly attribute: 'secure' | 'httponly' | 'samesite' | 'scope' | 'lifetime' | 'prefix' | 'partitioned'
  readonly id: WordId
  readonly args?: Arguments
  /** seconds for `{span}`, which is worded in the user's language */
  readonly span?: Seconds
  readonly state: ChipState
}

const prefixes = ['__Host-Http-', '__Host-', '__Secure-', '__Http-']

/** The attributes of a cookie at a glance; none where they were never seen. */
export function chips(cookie: CookieSummary, findings: readonly Finding[], asOf: EpochMilliseconds): readonly Chip[] {
  const { attributes } = cookie
  if (attributes === null) return []
  const judged = (fix: FixId, set: boolean): ChipState => (hasFinding(findings, fix) ? 'failed' : set ? 'set' : 'absent')
  const prefix = prefixes.find((start) => cookie.name.toLowerCase().startsWith(start.toLowerCase()))
  return [
    {
      attribute: 'secure',
      id: attributes.secure ? 'attribute.secure' : 'attribute.secure.absent',
      state: judged('secure', attributes.secure),
    },
    {
      attribute: 'httponly',
      id: attributes.httpOnly ? 'attribute.httponly' : 'attribute.httponly.absent',
      state: judged('httponly', attributes.httpOnly),
    },
    attributes.sameSite === 'Default'
      ? { attribute: 'samesite', id: 'attribute.samesite.absent', state: judged('samesite', false) }
      : { attribute: 'samesite', id: 'attribute.samesite', args: { value: attributes.sameSite }, state: judged('samesite', true) },
    {
      attribute: 'scope',
      id: cookie.hostOnly ? 'attribute.scope.host' : 'attribute.scope.domain',
      state: hasFinding(findings, 'domain') ? 'failed' : cookie.hostOnly ? 'set' : 'neutral',
    },
    { ...lifetime(attributes.expiryTime, asOf), attribute: 'lifetime', state: hasFinding(findings, 'lifetime') ? 'failed' : 'neutral' },
    prefix === undefined
      ? { attribute: 'prefix', id: 'attribute.prefix.absent', state: 'neutral' }
      : { attribute: 'prefix', id: 'attribute.prefix', args: { prefix }, state: 'set' },
    ...(cookie.partition === null ? [] : [{ attribute: 'partitioned', id: 'attribute.partitioned', state: 'neutral' } as const]),
  ]
}

function hasFinding(findings: readonly Finding[], fix: FixId): boolean {
  return findings.some((finding) => finding.outcome === 'failed' && finding.severity !== 'info' && finding.fix?.id === fix)
}

function lifetime(expiryTime: number | null, asOf: EpochMilliseconds): Pick<Chip, 'id' | 'span'> {
  if (expiryTime === null) return { id: 'attribute.lifetime.session' }
  const span = expiryTime - asOf / 1000
  return span <= 0 ? { id: 'attribute.lifetime.expired' } : { id: 'attribute.lifetime.persistent', span }
}
