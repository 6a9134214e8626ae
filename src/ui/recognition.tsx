import type { CookieSummary } from '../audit/report.ts'
import { percent } from './amounts.ts'
import { Comma, Say, Sentence, useLanguage } from './language.tsx'

/** On what the class of a cookie rests, and how sure that is. */
export function EvidenceClass({ cookie, short = false }: { cookie: CookieSummary; short?: boolean }) {
  const { locale, plain } = useLanguage()
  const shape = cookie.evidenceClass === 'shape'
  return (
    <span class={`evidence ${cookie.evidenceClass}`} title={plain(shape ? 'evidence.shape.note' : 'evidence.sure.note')}>
      <Say id={`evidence.${cookie.evidenceClass}`} />
      {cookie.evidenceClass !== 'stated' && !short && (
        <>
          <Comma />
          <Say id="evidence.sure" args={{ percent: percent(cookie.probability, locale) }} />
        </>
      )}
    </span>
  )
}

/** Why a cookie has its class, in words. */
export function Reasons({ cookie }: { cookie: CookieSummary }) {
  if (cookie.reasons.length === 0) {
    return (
      <p class="note">
        <Say id="card.noReasons" />
      </p>
    )
  }
  return (
    <ul class="reasons">
      {cookie.reasons.map((reason, index) => (
        <li key={index}>
          <Sentence id={reason.id} args={reason.args} />
        </li>
      ))}
    </ul>
  )
}
