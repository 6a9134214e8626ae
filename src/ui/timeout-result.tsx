import type { SessionLimits } from '../audit/report.ts'
import { measuredSpan } from './amounts.ts'
import { Say, useLanguage } from './language.tsx'

/** When a session ends, as far as it was measured. */
export function TimeoutResult({ limits: { idle, age, either } }: { limits: SessionLimits }) {
  const { locale } = useLanguage()
  const [end] = either
  const between = ({ from, upTo }: SessionLimits['idle']) => ({
    from: measuredSpan(from, locale),
    upTo: measuredSpan(upTo ?? from, locale),
  })
  const alone = idle.upTo === null ? (end?.idle ?? null) : idle
  return (
    <div data-testid="timeout-result" data-lived={idle.from} data-ended={alone?.upTo ?? ''} data-age={age.upTo ?? ''}>
      {alone !== null && (
        <p>
          <Say id="probe.timeout.ended" args={between(alone)} />
        </p>
      )}
      {age.upTo !== null && (
        <p>
          <Say id="probe.timeout.aged" args={between(age)} />
        </p>
      )}
      {alone === null && (
        <p>
          <Say id="probe.timeout.lived" args={{ lived: measuredSpan(idle.from, locale) }} />
        </p>
      )}
      {end !== undefined && (
        <p class="note">
          <Say id="probe.timeout.either" />
        </p>
      )}
    </div>
  )
}
