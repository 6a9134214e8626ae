import type { CookieSummary, Finding } from '../audit/report.ts'
import type { FixId, Severity } from '../audit/rule.ts'
import type { EpochMilliseconds, EpochSeconds, Seconds } from '../audit/time.ts'
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
  /** of the finding, where there is one */
  readonly severity?: Severity
}

const prefixes = ['__Host-Http-', '__Host-', '__Secure-', '__Http-']

/** The attributes of a cookie at a glance; none where they were never seen. */
export function chips(cookie: CookieSummary, findings: readonly Finding[], asOf: EpochMilliseconds): readonly Chip[] {
  const { attributes } = cookie
  if (attributes === null) return []
  const { secure, httpOnly, sameSite, expiryTime } = attributes
  const judged = (fix: FixId, otherwise: ChipState): Pick<Chip, 'state' | 'severity'> => {
    const finding = findings.find((finding) => finding.outcome === 'failed' && finding.severity !== 'info' && finding.fix?.id === fix)
    return finding === undefined ? { state: otherwise } : { state: 'failed', severity: finding.severity }
  }
  const isSet = (set: boolean): ChipState => (set ? 'set' : 'absent')
  return [
    { attribute: 'secure', id: secure ? 'attribute.secure' : 'attribute.secure.absent', ...judged('secure', isSet(secure)) },
    { attribute: 'httponly', id: httpOnly ? 'attribute.httponly' : 'attribute.httponly.absent', ...judged('httponly', isSet(httpOnly)) },
    sameSite === 'Default'
      ? { attribute: 'samesite', id: 'attribute.samesite.absent', ...judged('samesite', 'absent') }
      : { attribute: 'samesite', id: 'attribute.samesite', args: { value: sameSite }, ...judged('samesite', 'set') },
    cookie.hostOnly
      ? { attribute: 'scope', id: 'attribute.scope.host', ...judged('domain', 'set') }
      : { attribute: 'scope', id: 'attribute.scope.domain', ...judged('domain', 'neutral') },
    { attribute: 'lifetime', ...lifetime(expiryTime, asOf), ...judged('lifetime', 'neutral') },
    prefixChip(cookie.name),
    ...(cookie.partition === null ? [] : [{ attribute: 'partitioned', id: 'attribute.partitioned', state: 'neutral' } as const]),
  ]
}

function prefixChip(name: string): Chip {
  const prefix = prefixes.find((start) => name.toLowerCase().startsWith(start.toLowerCase()))
  return prefix === undefined
    ? { attribute: 'prefix', id: 'attribute.prefix.absent', state: 'neutral' }
    : { attribute: 'prefix', id: 'attribute.prefix', args: { prefix }, state: 'set' }
}

function lifetime(expiryTime: EpochSeconds | null, asOf: EpochMilliseconds): Pick<Chip, 'id' | 'span'> {
  if (expiryTime === null) return { id: 'attribute.lifetime.session' }
  const span = expiryTime - asOf / 1000
  return span <= 0 ? { id: 'attribute.lifetime.expired' } : { id: 'attribute.lifetime.persistent', span }
}
